/** Counted by hand: what was entered in two days, and why it did not work. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { countQueries } from "@8521/database/testing";
import type { Id } from "../../../pricing/model.ts";
import { applyCode, refusalsReport, type RefusalsReport } from "../../index.ts";
import { ADMIN, codesOf, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";

let world: World;
let cup: Id;
const codes: { [text: string]: Id } = {};
const DAYS = { from: "2026-11-21", to: "2026-11-22" };

/** A cart each. 22 November begins in Taipei when it is 16:00 of the 21st in London. */
async function entered(text: string, times: number, at = "2026-11-21T04:00:00Z"): Promise<void> {
  world.now = new Date(at);
  for (let n = 0; n < times; n++) {
    const cart = await world.cart([[cup, 1]]);
    await applyCode(world.context(), { ...cart, text });
  }
}

beforeAll(async () => {
  world = await openWorld();
  cup = await world.goods(1000, 1000);
  const minimum = await world.discount({ condition: { type: "MINIMUM_ORDER", amount: 1500 } });
  const partners = await world.discount({ partnerId: world.partnerId });
  const over = world.now.getTime() - 3 * 86_400_000;
  codes.GOODONE1 = await world.voucher("GOODONE1");
  codes.OVERNOW1 = await world.voucher("OVERNOW1", { endsAt: over });
  codes.BIGCART1 = await world.voucher("BIGCART1", { discountId: minimum });
  codes.PARTNER1 = await world.voucher("PARTNER1", {
    discountId: partners,
    endsAt: over,
  });
  await entered("GOODONE1", 2);
  await entered("OVERNOW1", 3);
  await entered("OVERNOW1", 1, "2026-11-21T15:59:00Z");
  await entered("OVERNOW1", 1, "2026-11-21T16:00:00Z");
  await entered("BIGCART1", 2);
  await entered("PARTNER1", 1);
  await entered("NOBODYHAS1", 2);
  await entered("TYPINGERROR", 1);
  await entered("OVERNOW1", 1, "2026-11-20T04:00:00Z");
});
afterAll(() => world.database.close());

const ask = async (actor = SYSTEM): Promise<RefusalsReport> =>
  must(await refusalsReport(world.context(actor), { period: DAYS, by: "DAY" }));

it("what became of them, day by day in Taipei, against the days before", async () => {
  const report = await ask();
  expect(report.total).toEqual({ APPLIED: 2, COVERED: 0, WAITING: 2, REFUSED: 9 });
  expect(report.totalBefore).toEqual({ APPLIED: 0, COVERED: 0, WAITING: 0, REFUSED: 1 });
  expect(
    report.rows.map(({ key, APPLIED, WAITING, REFUSED }) => [key, APPLIED, WAITING, REFUSED]),
  ).toEqual([
    ["2026-11-21", 2, 2, 8],
    ["2026-11-22", 0, 0, 1],
  ]);
});

it("why, most frequent first", async () => {
  const { reasons } = await ask();
  expect(reasons).toEqual([
    { reason: "EXPIRED", fate: "REFUSED", count: 6, before: 1 },
    { reason: "UNKNOWN_CODE", fate: "REFUSED", count: 3, before: 0 },
    { reason: "MINIMUM_ORDER_NOT_MET", fate: "WAITING", count: 2, before: 0 },
  ]);
});

it("which codes, and what could be done; a code nobody has only when more than one shopper enters it", async () => {
  const found = (await ask()).codes;
  expect(
    found.map(({ voucherId, reason, times, shoppers, advice }) => [
      voucherId,
      reason,
      times,
      shoppers,
      advice,
    ]),
  ).toEqual([
    [codes.OVERNOW1, "EXPIRED", 5, 5, "EXTEND"],
    [codes.BIGCART1, "MINIMUM_ORDER_NOT_MET", 2, 2, "SAY_MINIMUM"],
    [null, "UNKNOWN_CODE", 2, 2, "MAKE_OR_CORRECT_IT"],
    [codes.PARTNER1, "EXPIRED", 1, 1, "EXTEND"],
  ]);
  expect(found[0]!.lastAt).toBe(Date.parse("2026-11-21T16:00:00Z"));
  expect(found[2]!.mark).toMatch(/^[0-9a-f]{6}$/);
});

it("an admin of one partner is told of that partner's codes, and of nobody's unknown ones", async () => {
  const report = await ask({ ...ADMIN, partnerId: world.partnerId } as typeof SYSTEM);
  expect(report.total).toEqual({ APPLIED: 0, COVERED: 0, WAITING: 0, REFUSED: 1 });
  expect(report.codes.map(({ voucherId }) => voucherId)).toEqual([codes.PARTNER1]);
  const guest = await refusalsReport(world.context(), { period: DAYS, by: "DAY" });
  expect(codesOf(guest)).toEqual(["NOT_ALLOWED"]);
});

it("asks the database twice", async () => {
  const { queries } = await countQueries(world.database.orm, () => ask());
  expect(queries).toHaveLength(2);
});
