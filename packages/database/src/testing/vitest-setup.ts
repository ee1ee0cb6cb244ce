import { startTestServer } from "./server.ts";

/**
 * Vitest's global set-up: `globalSetup: ["@8521/database/vitest"]`. Uses the server of `PG_TEMPLATE_URL` when the whole run
 * has one, else starts one for this process; test processes inherit the address.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PG_TEMPLATE_URL) return undefined;
  const server = await startTestServer();
  process.env.PG_TEMPLATE_URL = server.url;
  return async () => {
    delete process.env.PG_TEMPLATE_URL;
    await server.stop();
  };
}
