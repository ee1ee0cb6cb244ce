import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate, startEmbedded } from "@8521/database";
import {
  createDiscount,
  type DiscountDraft,
  openShop,
  shopSettings,
  type OpenShop,
} from "@8521/engine/commands";
import pg from "pg";

/** A durable database of its own with one discount, for measuring codes. */
export interface CodeBench {
  readonly url: string;
  readonly shop: OpenShop;
  readonly database: pg.Pool;
  readonly discountId: string;
  close(): Promise<void>;
}

const TEN_PER_CENT: DiscountDraft = {
  name: { "zh-TW": "量測", en: "Bench" },
  partnerId: null,
  level: "CART",
  config: { type: "PERCENTAGE", percentOff: "10" },
  currency: "TWD",
  priority: 100,
  canStack: true,
  exclusivity: "CART",
  excludedDiscountIds: [],
  startsAt: null,
  endsAt: null,
  limits: { total: null, perCustomer: null },
  minimumBasis: "BEFORE_DISCOUNTS",
  maxDiscountAmount: null,
  automatic: false,
  availability: { kind: "CODE" },
  refundMode: "KEEP",
};

export async function openCodeBench(connections?: number): Promise<CodeBench> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "8521-bench-"));
  fs.chmodSync(folder, 0o755);
  const server = await startEmbedded({ folder: path.join(folder, "database"), durable: true });
  const url = server.url("bench");
  await migrate(url);
  const limits = { min: 1, max: 200_000 };
  const amountLimits = { CREDIT: limits, ATM: limits, CVS: limits, BARCODE: limits };
  const shop = await openShop(
    url,
    shopSettings({}, { merchantId: "3002607", amountLimits }),
    connections,
  );
  const database = new pg.Pool({ connectionString: url, max: 12 });
  const discount = await createDiscount(shop.context({ kind: "SYSTEM" }), {
    rule: TEN_PER_CENT,
    status: "ACTIVE",
    budget: null,
  });
  if (!discount.ok) throw new Error(JSON.stringify(discount.problems));
  return {
    url,
    shop,
    database,
    discountId: discount.discountId,
    close: async () => {
      await database.end();
      await shop.close();
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
