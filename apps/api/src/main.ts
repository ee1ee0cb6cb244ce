import "reflect-metadata";
import { readConfig } from "./config.ts";
import { buildServer } from "./server/build-server.ts";
import { openApiShop } from "./server/open-api-shop.ts";

/** Opens the shop and listens until it is told to stop. */
async function main(): Promise<void> {
  const { port, host } = readConfig(process.env);
  const server = await buildServer(await openApiShop(process.env));
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  await server.listen({ port, host });
}

main().catch((error: unknown) => {
  console.error(`The API can't start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
