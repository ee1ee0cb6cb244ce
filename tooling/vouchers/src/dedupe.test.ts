import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { ecpayFromEnvironment } from "@8521/ecpay";
import {
  createDiscount,
  createVoucher,
  openShop,
  shopSettings,
  type OpenShop,
} from "@8521/engine/commands";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dedupe } from "./dedupe.ts";
import { rotateKeys } from "./rotate-keys.ts";

let database: TestDatabase;
let shop: OpenShop;
beforeAll(async () => {
  database = await createTestDatabase();
  shop = await openShop(database.url, shopSettings({}, ecpayFromEnvironment({})));
  const ten = await discount();
  for (const text of ["AMY10", "AMYI0", "OTHER55"]) await voucher(ten, text);
  const another = await discount();
  await voucher(ten, "BOB10");
  await voucher(another, "B0B10");
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

const admin = () => shop.context({ kind: "ADMIN" });

async function discount(): Promise<string> {
  const made = await createDiscount(admin(), {
    status: "ACTIVE",
    rule: {
      name: { "zh-TW": "九折", en: "Ten off" },
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
    },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.discountId;
}

async function voucher(discountId: string, text: string): Promise<void> {
  const lookalike = { lookalikeReason: "from the old shop" };
  const made = await createVoucher(admin(), { discountId, text, isPublic: true, ...lookalike });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
}

const run = async (isApplied: boolean) => {
  const said: string[] = [];
  const result = await dedupe(shop, { isApplied, say: (line) => said.push(line) });
  return { ...result, said: said.join("\n") };
};

it("a dry run changes nothing, a merge leaves to people what differs, a second finds nothing more", async () => {
  const dry = await run(false);
  expect(dry).toMatchObject({ groups: 2, merged: 0, left: 1 });
  expect(dry.said).toContain("DIFFERENT_DISCOUNT");
  expect(await run(true)).toMatchObject({ groups: 2, merged: 1, left: 1 });
  expect(await run(true)).toMatchObject({ groups: 1, merged: 0, left: 1 });
});

it("keys are rotated to the end, and again without anything to do", async () => {
  const said: string[] = [];
  expect(await rotateKeys(shop, (line) => said.push(line))).toBe(0);
  expect(said.at(-1)).toContain("DONE");
});
