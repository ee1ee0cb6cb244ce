import fs from "node:fs";
import path from "node:path";
import { DatabaseTrouble, migrate, startEmbedded } from "@8521/database";
import { ecpayFromEnvironment } from "@8521/ecpay";
import { openShop, shopSettings, type OpenShop } from "@8521/engine/commands";

/** The shop that is written to. */
export interface Target {
  readonly shop: OpenShop;
  close(): Promise<void>;
}

const DATA = path.resolve(
  process.env.SHOP_DATA ?? path.join(import.meta.dirname, "../../../.data"),
);

/** Opens `DATABASE_URL`, else the embedded database of the data folder with the secrets kept beside it. */
export async function openTarget(
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Target> {
  const server = env.DATABASE_URL
    ? null
    : await startEmbedded({ folder: path.join(DATA, "postgres"), durable: true, say });
  const url = env.DATABASE_URL ?? server?.url("shop") ?? "";
  await migrate(url);
  const own = server ? { ...secretsOf(DATA), ...env } : env;
  const ecpay = ecpayFromEnvironment(own);
  const shop = await openShop(url, shopSettings(own, ecpay));
  return {
    shop,
    close: async () => {
      await shop.close();
      await server?.stop();
    },
  };
}

/** Secrets that `npm start` made for this folder: a code sealed with others could not be found by the shop. */
function secretsOf(folder: string): Record<string, string> {
  const file = path.join(folder, "secrets.json");
  if (!fs.existsSync(file))
    throw new DatabaseTrouble(
      "This shop has no secrets yet, and its codes are sealed with them: run `npm start` once, which makes them and this world.",
    );
  return JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, string>;
}
