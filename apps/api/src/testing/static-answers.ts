/**
 * For measuring: this very server, with the same limits and the same context, but answering every query from the
 * JSON file `STATIC_ANSWERS` by GraphQL's own plain resolvers. What it manages is the most that the API could.
 */
import "reflect-metadata";
import { buildSchema, printSchema, type GraphQLSchema } from "graphql";
import fs from "node:fs";
import { readConfig } from "../config.ts";
import { apiSchema } from "../schema/build-schema.ts";
import { buildServer } from "../server/build-server.ts";
import { openApiShop } from "../server/open-api-shop.ts";

async function main(): Promise<void> {
  const { port, host } = readConfig(process.env);
  const answers = JSON.parse(fs.readFileSync(process.env.STATIC_ANSWERS!, "utf8")) as object;
  const shop = await openApiShop(process.env);
  const server = await buildServer(shop, process.stdout, await answering(answers));
  process.once("SIGTERM", () => void server.close().then(() => process.exit(0)));
  await server.listen({ port, host });
}

/** The API's schema without its resolvers: each query gives its prepared answer. */
async function answering(answers: object): Promise<GraphQLSchema> {
  const schema = buildSchema(printSchema(await apiSchema()));
  const queries = schema.getQueryType()!.getFields();
  for (const [name, answer] of Object.entries(answers)) queries[name]!.resolve = () => answer;
  return schema;
}

await main();
