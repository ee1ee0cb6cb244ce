import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "../embedded/index.ts";
import { templateOn } from "./template.ts";

/** A throw-away server with a migrated template. */
export interface TestServer {
  /** Its maintenance database; goes into `PG_TEMPLATE_URL`. */
  readonly url: string;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/** Starts one PostgreSQL for a whole test run. Every process that sees its address in `PG_TEMPLATE_URL` shares it. */
export async function startTestServer(): Promise<TestServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "8521-test-"));
  // The data folder lives inside, made by another user when we are root: that one must be able to pass.
  fs.chmodSync(folder, 0o755);
  const server = await startEmbedded({ folder: path.join(folder, "data"), durable: false });
  const stop = async (): Promise<void> => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = server.url("postgres");
    await templateOn(url);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
