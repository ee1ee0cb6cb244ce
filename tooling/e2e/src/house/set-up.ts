import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createTestDatabase } from "@8521/database/testing";
import {
  buildWeb,
  developmentSecrets,
  freePorts,
  Programs,
  seedWorld,
  shopEnvironment,
  shopPrograms,
} from "@8521/dev/running";
import type { TestProject } from "vitest/node";

/** Where the running shop is, for the stories. */
export interface ShopAddresses {
  readonly shop: string;
  readonly api: string;
  readonly webhooks: string;
  readonly worker: string;
  readonly ecpay: string;
  readonly databaseUrl: string;
}

declare module "vitest" {
  interface ProvidedContext {
    addresses: ShopAddresses;
    chromium: string;
  }
}

/** Opens one whole shop with the demo world on a database of its own, every program a real process. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "8521-e2e-"));
  const database = await createTestDatabase();
  const ports = await freePorts();
  const plan = { databaseUrl: database.url, ports, secrets: developmentSecrets(folder), folder };
  const programs = new Programs(path.join(folder, "logs"));
  const close = async (): Promise<void> => {
    await programs.stop();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await seedWorld("demo", shopEnvironment(plan));
    buildWeb();
    for (const program of shopPrograms(plan)) programs.start(program);
    await programs.ready();
  } catch (error) {
    await close();
    throw error;
  }
  const at = (port: number): string => `http://localhost:${port}`;
  project.provide("addresses", {
    shop: at(ports.shop),
    api: at(ports.api),
    webhooks: at(ports.webhooks),
    worker: at(ports.worker),
    ecpay: at(ports.ecpay),
    databaseUrl: database.url,
  });
  project.provide("chromium", process.env.CHROMIUM_PATH ?? "/usr/bin/chromium");
  return close;
}
