import { afterAll, beforeAll, expect, it } from "vitest";
import type { Id } from "../../pricing/model.ts";
import { sql } from "../ground/sql.ts";
import { applyCode, reassignVoucher, setVoucherStatus } from "../index.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
let mina: Id;
let theo: Id;
beforeAll(async () => {
  world = await openWorld();
  mina = await world.affiliate("mina");
  theo = await world.affiliate("theo");
});
afterAll(() => world.database.close());

const reassign = (voucherId: Id, affiliateId: Id | null, more: object = {}) =>
  reassignVoucher(world.context(ADMIN), { voucherId, affiliateId, reason: "moved", ...more });

it("only orders placed from then on are the new owner's; the log keeps both and why", async () => {
  const cup = await world.goods(1000);
  const voucherId = await world.voucher("MOVES001", { affiliateId: mina });
  const order = async () => {
    const cart = await world.cart([[cup, 1]]);
    must(await applyCode(world.context(), { ...cart, text: "MOVES001" }));
    return must(await world.place(cart)).orderId;
  };
  const creditOf = async (orderId: Id) =>
    (
      await world.rows<{ affiliate_id: Id }>(
        sql`select affiliate_id from conversion where order_id = ${orderId}`,
      )
    ).map(({ affiliate_id }) => affiliate_id);
  const before = await order();
  must(await reassign(voucherId, theo));
  const after = await order();
  expect(await creditOf(before)).toContain(mina);
  expect(await creditOf(before)).not.toContain(theo);
  expect(await creditOf(after)).toContain(theo);
  expect(
    await world.one(
      sql`select before, after, reason from audit_log where object_id = ${voucherId} and action = 'voucher.reassigned'`,
    ),
  ).toEqual({ before: { affiliateId: mina }, after: { affiliateId: theo }, reason: "moved" });
});

it("refuses what would confuse owners: no reason, nobody, a retired code, a look-alike of another's", async () => {
  const voucherId = await world.voucher("C0DE001X", { affiliateId: mina });
  await world.voucher("CODE001X", { affiliateId: mina });
  expect(codesOf(await reassign(voucherId, theo, { reason: " " }))).toEqual(["REASON_MISSING"]);
  expect(codesOf(await reassign(voucherId, voucherId))).toEqual(["AFFILIATE_NOT_FOUND"]);
  expect(codesOf(await reassign(voucherId, theo))).toEqual(["LOOKALIKE"]);
  must(await reassign(voucherId, theo, { allowsLookalike: true }));
  // Back to who has the other one: no two owners, nothing to know.
  must(await reassign(voucherId, mina));
  must(await setVoucherStatus(world.context(ADMIN), { voucherId, status: "RETIRED" }));
  expect(codesOf(await reassign(voucherId, theo))).toEqual(["VOUCHER_OUT_OF_USE"]);
});
