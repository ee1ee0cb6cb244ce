/** The inbound server: ECPay's notices, browsers coming back, LINE's webhooks. */
import { openShop } from "@8521/engine/commands";
import { readConfiguration } from "./configuration.ts";
import { buildServer } from "./server.ts";
import { servicesOf } from "./services.ts";

try {
  const configuration = readConfiguration(process.env);
  const shop = await openShop(configuration.databaseUrl, configuration.settings);
  const server = buildServer(servicesOf(shop, configuration));
  await server.listen({ host: configuration.host, port: configuration.port });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void close());
  }

  /** Lets what is under way finish, then closes the database. */
  async function close(): Promise<void> {
    await server.close();
    await shop.close();
    process.exit(0);
  }
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}

/** What went wrong, as something one can act upon. */
function sentenceFor(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return "The port of the webhooks server is taken: stop what uses it, or set PORT to another.";
  }
  return error instanceof Error ? error.message : String(error);
}
