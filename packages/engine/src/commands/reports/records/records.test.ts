/** What is kept of each check and use, and the files of it. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import { applyCode, type CommandContext, placeOrder, readRecords } from "../../index.ts";
import {
  ADMIN,
  codesOf,
  must,
  openWorld,
  SYSTEM,
  type TestCart,
  type World,
} from "../../testing/world.ts";

let world: World;
let cup: Id;
const ADDRESS = Uint8Array.of(1, 2, 3);
const PREFIX = Uint8Array.of(9, 9);
const DAY = { from: "2026-11-21", to: "2026-11-21" };

beforeAll(async () => {
  world = await openWorld();
  cup = await world.goods(1000);
});
afterAll(() => world.database.close());

const from = (more: Partial<CommandContext> = {}): CommandContext => ({
  ...world.context(),
  addressHash: ADDRESS,
  prefixHash: PREFIX,
  ...more,
});
const lastCheck = () =>
  world.one<Record<string, unknown>>(
    sql`select outcome, reason, stage, channel, amount, figures, voucher_id is not null as known,
               code_index is not null as indexed, encode(address_hash, 'hex') as address,
               encode(prefix_hash, 'hex') as prefix
        from code_check order by id desc limit 1`,
  );
async function entered(text: string, more: Partial<CommandContext> = {}): Promise<TestCart> {
  const cart = await world.cart([[cup, 1]]);
  await world.rows(sql`update cart set channel = 'LINE' where id = ${cart.cartId}`);
  await applyCode(from(more), { ...cart, text });
  return cart;
}

it("a code that applies: with what it took off, the channel and the network", async () => {
  await world.voucher("RECORDED");
  await entered("RECORDED");
  expect(await lastCheck()).toEqual({
    outcome: "APPLIED",
    reason: null,
    stage: "ENTRY",
    channel: "LINE",
    amount: 100,
    figures: {},
    known: true,
    indexed: true,
    address: "010203",
    prefix: "0909",
  });
});

it("one that waits: with the reason and its figures", async () => {
  const discountId = await world.discount({ condition: { type: "MINIMUM_ORDER", amount: 1500 } });
  await world.voucher("WAITING1", { discountId });
  await entered("WAITING1");
  expect(await lastCheck()).toMatchObject({
    outcome: "WAITING",
    reason: "MINIMUM_ORDER_NOT_MET",
    figures: { missing: 500 },
    amount: 0,
  });
});

it("one nobody has, and one that is no code: never the text", async () => {
  await entered("NOBODYHAS1");
  expect(await lastCheck()).toMatchObject({ outcome: "UNKNOWN_CODE", figures: {}, known: false });
  await entered("💥💥💥💥");
  expect(await lastCheck()).toMatchObject({ outcome: "INVALID_CHARACTERS", indexed: false });
});

it("a try while locked out", async () => {
  const { settings } = world;
  const retryAt = new Date(world.now.getTime() + 60_000);
  const limiter = { begin: async () => ({ retryAt }), known: async () => undefined };
  await entered("RECORDED", { settings: { ...settings, codes: { ...settings.codes, limiter } } });
  expect(await lastCheck()).toMatchObject({ outcome: "TOO_MANY_ATTEMPTS", known: false });
});

it("a use: customer, order, voucher, amount, channel and network; and the code that fell away at the last moment", async () => {
  const voucherId = await world.voucher("LASTONE1", { maxRedemptions: 1 });
  const [first, second] = [await entered("LASTONE1"), await entered("LASTONE1")];
  must(await placeOrder(from(), world.placing(first, 1000)));
  expect(
    await world.one(
      sql`select state, amount, channel, encode(address_hash, 'hex') as address from redemption
          where voucher_id = ${voucherId}`,
    ),
  ).toEqual({ state: "RESERVED", amount: 100, channel: "LINE", address: "010203" });
  const refused = await placeOrder(from(), world.placing(second, 1000));
  expect(codesOf(refused)).toContain("USAGE_LIMIT_REACHED");
  expect(await lastCheck()).toMatchObject({
    stage: "ORDER",
    outcome: "USAGE_LIMIT_REACHED",
    channel: "LINE",
    prefix: "0909",
  });
});

async function file(records: "USES" | "CHECKS", actor = SYSTEM): Promise<string[][]> {
  const { csv } = must(await readRecords(world.context(actor), { records, period: DAY }));
  let text = "";
  for await (const piece of csv) text += piece;
  return text
    .replace("\uFEFF", "")
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
}

it("both as files: masked codes, no address, nothing a spreadsheet would run", async () => {
  await world.rows(sql`update discount set name = '{"zh-TW":"=HYPERLINK(1)","en":"x"}'`);
  await world.rows(sql`update redemption set release_reason = '-2+3'`);
  const uses = await file("USES");
  expect(uses).toHaveLength(2);
  const use = Object.fromEntries(uses[0]!.map((column, index) => [column, uses[1]![index]]));
  expect(use).toMatchObject({
    reserved_at: "2026-11-21T04:00:00.000Z",
    redeemed_at: "",
    state: "RESERVED",
    discount: "'=HYPERLINK(1)",
    release_reason: "'-2+3",
    code: "LASTONE1",
    channel: "LINE",
    amount: "100",
  });
  const checks = await file("CHECKS");
  expect(checks).toHaveLength(1 + 8);
  expect(checks.flat().join()).not.toMatch(/010203|NOBODYHAS/);
  expect(checks.find(([, , , outcome]) => outcome === "UNKNOWN_CODE")?.[2]).toMatch(
    /^#[0-9a-f]{6}$/,
  );
});

it("a partner's file holds that partner's rows only", async () => {
  const partner = { ...ADMIN, partnerId: world.partnerId };
  expect(await file("USES", partner)).toHaveLength(1);
  expect(await file("CHECKS", partner)).toHaveLength(1);
});
