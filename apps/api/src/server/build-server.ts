import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { randomUUID } from "node:crypto";
import { serveBatchFiles } from "../batches/files.ts";
import type { Context } from "../ground/context.ts";
import { serveReportFiles } from "../reports/files.ts";
import { apiSchema } from "../schema/build-schema.ts";
import { armor } from "./armor.ts";
import { compiledQueries } from "./compiled-queries.ts";
import { formatError, logUnexpected } from "./format-error.ts";
import { serveGraphiql } from "./graphiql.ts";
import { serveMedia } from "./media.ts";
import { neverKept } from "./never-kept.ts";
import type { ApiShop } from "./open-api-shop.ts";
import { queryCost } from "./query-cost.ts";
import { limitRequests } from "./request-limit.ts";
import { serveReferrals } from "./referral.ts";
import { contextOf } from "./request-context.ts";
import { sandbox } from "./sandbox.ts";
import { tillsOnly } from "./tills-only.ts";
import { limitTokens } from "./token-limit.ts";

const BODY_BYTES_MAX = 256 * 1024;
const REQUEST_ID = /^[\w-]{8,64}$/;

/** Where log lines go; standard output unless a test listens. */
export interface LogStream {
  write(line: string): void;
}

/** The API of an open shop, ready to listen; with another schema than the shop's own when something is measured. */
export async function buildServer(
  shop: ApiShop,
  stream: LogStream = process.stdout,
  schema?: GraphQLSchema,
): Promise<FastifyInstance> {
  const server = Fastify({
    logger: { level: shop.config.logLevel, serializers: { req: withoutSecrets }, stream },
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: (_address, hop) => hop < shop.config.trustedProxies,
    logController: new LogController({ disableRequestLogging: shop.config.logLevel !== "debug" }),
    genReqId: ({ headers }) => {
      const given = headers["x-request-id"];
      return typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
  server.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  limitRequests(server, shop.limits);
  limitTokens(server);
  serveHealth(server, shop);
  serveMedia(server, shop);
  serveReferrals(server, shop);
  serveBatchFiles(server, shop);
  serveReportFiles(server, shop);
  serveGraphiql(server);
  await serveGraphql(server, shop, schema ?? (await apiSchema()));
  server.addHook("onClose", () => shop.close());
  return server;
}

async function serveGraphql(
  server: FastifyInstance,
  shop: ApiShop,
  schema: GraphQLSchema,
): Promise<void> {
  const sdl = printSchema(lexicographicSortSchema(schema));
  const { plugins, validationRules } = armor();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: { ttl: 900 },
    includeStacktraceInErrorResponses: false,
    validationRules,
    formatError,
    plugins: [
      ...plugins,
      // It would watch every field to find out whether an answer may be kept. None may.
      ApolloServerPluginCacheControlDisabled(),
      neverKept(),
      queryCost(schema),
      tillsOnly(),
      compiledQueries(schema, shop.config.compileAfter),
      logUnexpected(server.log),
      sandbox(),
      fastifyApolloDrainPlugin(server),
    ],
  });
  await apollo.start();
  server.get("/schema.graphql", (_request, reply) =>
    reply.type("text/plain; charset=utf-8").send(sdl),
  );
  await server.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: (request: Parameters<typeof contextOf>[1], reply: Parameters<typeof contextOf>[2]) =>
      contextOf(shop, request, reply),
  } as never);
}

function serveHealth(server: FastifyInstance, shop: ApiShop): void {
  server.get("/health", async (_request, reply) => {
    try {
      await shop.orm.em.fork().execute("select 1");
      return { status: "ok" };
    } catch {
      return reply.code(503).send({ status: "the database does not answer" });
    }
  });
}

/** A path may hold an order's token: the query part is never logged. */
function withoutSecrets(request: { readonly method: string; readonly url: string }) {
  return { method: request.method, path: request.url.split("?")[0] };
}
