import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "@8521/database";
import { developmentSecrets, freePorts, shopEnvironment, shopPrograms } from "@8521/dev/running";
import { ecpayFromEnvironment } from "@8521/ecpay";
import { createSimulator, type Simulator } from "@8521/ecpay-simulator";
import { openShop, shopSettings, type OpenShop } from "@8521/engine/commands";
import { Books } from "./books.ts";
import { Crew } from "./crew.ts";
import { Postgres } from "./postgres.ts";

/** How many processes of each program run side by side. */
export interface Staff {
  readonly api: number;
  readonly webhooks: number;
  readonly worker: number;
}

/** A whole shop on a database of its own, made to be broken. */
export interface House {
  /** Database, secrets and logs; kept when something was found. */
  readonly folder: string;
  readonly databaseUrl: string;
  readonly postgres: Postgres;
  readonly crew: Crew;
  /** ECPay: it knows which money really came. Never killed. */
  readonly simulator: Simulator;
  readonly books: Books;
  /** The shop as a program of ours opens it: an admin at work. */
  readonly shop: OpenShop;
  readonly apiUrls: readonly string[];
  readonly webhooksUrls: readonly string[];
  close(options: { readonly keepsFolder: boolean }): Promise<void>;
}

/** Opens it: PostgreSQL with every write made durable, the programs, the gateway. */
export async function openHouse(staff: Staff): Promise<House> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "8521-chaos-"));
  fs.chmodSync(folder, 0o755);
  const postgres = await Postgres.open(path.join(folder, "postgres"));
  const databaseUrl = postgres.url("shop");
  await migrate(databaseUrl);
  const simulator = await createSimulator({
    settings: { resultOrder: "server-first" },
    // The harness lets many orders end at once; a real evening would not.
    queriesPerMinute: 1_000_000,
  });
  const plans = await plansFor(staff, folder, databaseUrl, simulator);
  const crew = new Crew(path.join(folder, "logs"));
  for (const { programs } of plans) for (const program of programs) crew.hire(program);
  const env = shopEnvironment(plans[0]!.plan);
  const shop = await openShop(databaseUrl, shopSettings(env, ecpayFromEnvironment(env)));
  const books = new Books(databaseUrl);
  const close = async ({ keepsFolder }: { readonly keepsFolder: boolean }): Promise<void> => {
    await crew.stop();
    await simulator.close();
    await books.close();
    await shop.close();
    await postgres.stop();
    if (!keepsFolder) fs.rmSync(folder, { recursive: true, force: true });
  };
  if (!(await crew.ready())) {
    await close({ keepsFolder: true });
    throw new Error(`the shop did not open: see ${folder}/logs`);
  }
  const urls = (service: "api" | "webhooks"): string[] =>
    plans.slice(0, staff[service]).map(({ plan }) => `http://127.0.0.1:${plan.ports[service]}`);
  return {
    folder,
    databaseUrl,
    postgres,
    crew,
    simulator,
    books,
    shop,
    apiUrls: urls("api"),
    webhooksUrls: urls("webhooks"),
    close,
  };
}

/** One plan for each process of the most numerous program: each API tells the gateway another webhooks server. */
async function plansFor(staff: Staff, folder: string, databaseUrl: string, simulator: Simulator) {
  const secrets = developmentSecrets(folder);
  const count = Math.max(staff.api, staff.webhooks, staff.worker);
  const ports = await Promise.all(Array.from({ length: count }, () => freePorts()));
  const ecpay = Number(new URL(simulator.url).port);
  return ports.map((own, at) => {
    const webhooks = ports[at % staff.webhooks]!.webhooks;
    const plan = { databaseUrl, ports: { ...own, ecpay, webhooks }, secrets, folder };
    const programs = shopPrograms(plan)
      .filter(({ name }) => name in staff && at < staff[name as keyof Staff])
      .map((program) => ({
        ...program,
        name: `${program.name}-${at + 1}`,
        // One address sends what a thousand shoppers would.
        env: { ...program.env, RATE_LIMITS: "off", LOG_LEVEL: "warn", DATABASE_POOL: "12" },
      }));
    return { plan, programs };
  });
}
