/** The facts behind the score, from real orders. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { countQueries } from "@8521/database/testing";
import type { Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import { applyCode, leakRisks, recordClick } from "../../index.ts";
import { ADMIN, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";

const DAY = 86_400_000;
let world: World;
let cup: Id;
let leaking: Id;
let honest: Id;

/** An order with a code, from a network of its own or the usual one; by link when a visitor is named. */
async function bought(code: string, by: { email: string; network: number; visitorId?: Id }) {
  const { email, network, visitorId } = by;
  world.now = new Date(world.now.getTime() + 60_000);
  const guest = { kind: "GUEST", visitorId: visitorId ?? null } as const;
  const cart = await world.cart([[cup, 1]], guest);
  must(await applyCode(world.context(guest), { ...cart, text: code }));
  const order = must(await world.place(cart, { email, actor: guest }));
  const { tradeNumber } = await world.attempt(order.orderId);
  await world.tell(world.notice(tradeNumber, order.total, { paidAt: world.now.getTime() }));
  await world.rows(
    sql`update redemption set prefix_hash = ${Uint8Array.of(network)} where order_id = ${order.orderId}`,
  );
}

beforeAll(async () => {
  world = await openWorld();
  cup = await world.goods(1000, 1000);
  const discountId = await world.discount();
  const [one, two] = [await world.affiliate("leaky"), await world.affiliate("honest")];
  leaking = await world.voucher("LEAKY10", { affiliateId: one, discountId });
  honest = await world.voucher("HONEST10", { affiliateId: two, discountId });
  await world.voucher("RARE10", { discountId });
  await world.rows(
    sql`update voucher set created_at = ${new Date(world.now.getTime() - 90 * DAY)}`,
  );
  for (let n = 0; n < 6; n++) {
    await bought("LEAKY10", { email: `new${n}@example.com`, network: n });
    const visitorId = `00000000-0000-4000-8000-00000000000${n}`;
    const who = { visitorId, customerId: null, landingPath: "/", userAgent: "Mozilla/5.0 Safari" };
    must(await recordClick(world.context(), { slug: "honest", ...who } as never));
    await bought("HONEST10", { email: "again@example.com", network: 77, visitorId });
  }
  await bought("RARE10", { email: "rare@example.com", network: 5 });
});
afterAll(() => world.database.close());

it("counts links, newcomers, networks and the rise; the riskiest first, the rarely used not at all", async () => {
  const { risks } = must(await leakRisks(world.context(SYSTEM), { first: 10 }));
  expect(risks.map(({ voucherId, uses, usesBefore }) => [voucherId, uses, usesBefore])).toEqual([
    [leaking, 6, 0],
    [honest, 6, 0],
  ]);
  const measured = (at: number) =>
    Object.fromEntries(risks[at]!.parts.map(({ sign, measured: figure }) => [sign, figure]));
  // 6 in 14 days against nothing in 28, which counts as one.
  expect(measured(0)).toEqual({ NO_LINK: 1000, RISE: 12000, NEW_CUSTOMERS: 1000, SPREAD: 1000 });
  // The same buyer six times: new at the first only.
  expect(measured(1)).toEqual({ NO_LINK: 0, RISE: 12000, NEW_CUSTOMERS: 167, SPREAD: 167 });
  // Six uses of the twenty that are enough.
  expect(risks.map(({ score }) => score)).toEqual([30, 9]);
});

it("one statement; a partner's admin sees that partner's codes", async () => {
  const { queries } = await countQueries(world.database.orm, () =>
    leakRisks(world.context(SYSTEM), { first: 10 }),
  );
  expect(queries).toHaveLength(1);
  const partner = { ...ADMIN, partnerId: world.partnerId };
  expect(must(await leakRisks(world.context(partner), { first: 10 })).risks).toEqual([]);
});
