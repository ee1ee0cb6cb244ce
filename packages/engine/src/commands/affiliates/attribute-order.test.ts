import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Actor,
  adoptVisitor,
  applyCode,
  completeOrder,
  recordClick,
  releaseCommissions,
} from "../index.ts";
import { sql } from "../ground/sql.ts";
import { must, openWorld, SYSTEM, type World } from "../testing/world.ts";

const DAY = 86_400_000;
const BROWSER = "Mozilla/5.0 (iPhone) Safari/604.1";
let world: World;
let visitors = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const guest = (): Actor & { visitorId: string } => ({
  kind: "GUEST",
  visitorId: `00000000-0000-4000-8000-${String(++visitors).padStart(12, "0")}`,
});
const cameBy = async (slug: string, visitorId: string, daysBefore = 1) =>
  must(
    await recordClick(world.context(undefined, new Date(world.now.getTime() - daysBefore * DAY)), {
      slug,
      visitorId,
      landingPath: "/",
      userAgent: BROWSER,
    }),
  );
const buy = async (actor: Actor, code?: string, more: object = {}) => {
  const cart = await world.cart([[await world.goods(1000), 1]], actor);
  if (code) must(await applyCode(world.context(actor), { ...cart, text: code }));
  return must(await world.place(cart, { actor, ...more }));
};
const credited = async (orderId: string) =>
  await world.rows<{
    basis: string;
    slug: string | null;
    rejected: string | null;
    assists: number;
  }>(
    sql`select c.basis, a.slug, c.rejected_reason as rejected, jsonb_array_length(c.assists) as assists
        from conversion c left join affiliate a on a.id = c.affiliate_id where c.order_id = ${orderId} order by a.slug`,
  );

/** Two affiliates of one program, so that they compete. */
async function rivals(first: string, second: string, terms: object = {}) {
  const a = await world.affiliate(first, { rate: "10", terms: { base: "WITH_TAX", ...terms } });
  const b = await world.affiliate(second, { rate: "10" });
  await world.rows(
    sql`update affiliate set program_id = (select program_id from affiliate where id = ${a}) where id = ${b}`,
  );
  return { a, b };
}

describe("who is credited, as placed", () => {
  it("a visitor who came by a link, within the window", async () => {
    await world.affiliate("linker");
    const actor = guest();
    await cameBy("linker", actor.visitorId, 30);
    const { orderId } = await buy(actor);
    expect(await credited(orderId)).toEqual([
      { basis: "CLICK", slug: "linker", rejected: null, assists: 0 },
    ]);
  });
  it("the code's owner before the link's, who is an assist", async () => {
    const { b } = await rivals("came-by", "code-of");
    await world.voucher("CODEOF", { affiliateId: b });
    const actor = guest();
    await cameBy("came-by", actor.visitorId);
    const { orderId } = await buy(actor, "CODEOF");
    expect(await credited(orderId)).toEqual([
      { basis: "CODE", slug: "code-of", rejected: null, assists: 1 },
    ]);
  });
  it("nobody for an own code, and why is kept", async () => {
    const member = await world.member("self@example.com");
    const affiliateId = await world.affiliate("myself", { userId: member.userId });
    await world.voucher("MYSELF", { affiliateId });
    const { orderId } = await buy(member, "MYSELF");
    expect(await credited(orderId)).toEqual([
      { basis: "NONE", slug: null, rejected: "SELF_REFERRAL", assists: 1 },
    ]);
    expect(
      await world.one(
        sql`select explanation ->> 'selfMatch' as how from conversion where order_id = ${orderId}`,
      ),
    ).toEqual({ how: "MEMBER" });
  });
  it("nobody when the affiliate's e-mail is the guest's", async () => {
    const affiliateId = await world.affiliate("mailed", { email: "kol@gmail.com" });
    await world.voucher("MAILED", { affiliateId });
    const { orderId } = await buy(guest(), "MAILED", { email: "k.o.l+own@gmail.com" });
    expect(await credited(orderId)).toMatchObject([{ basis: "NONE", rejected: "SELF_REFERRAL" }]);
  });
  it("31: nobody for a fetched preview", async () => {
    await world.affiliate("previewed");
    const actor = guest();
    must(
      await recordClick(world.context(), {
        slug: "previewed",
        visitorId: actor.visitorId,
        landingPath: "/",
        userAgent: "line-poker/1.0",
      }),
    );
    const { orderId } = await buy(actor);
    expect(await credited(orderId)).toMatchObject([{ basis: "NONE", rejected: "BOT" }]);
  });
  it("33: a click on the phone counts on the desktop once they signed in on the phone", async () => {
    await world.affiliate("two-devices");
    const member = await world.member();
    const phone = guest();
    await cameBy("two-devices", phone.visitorId);
    const before = await buy({ ...member, visitorId: guest().visitorId });
    expect(await credited(before.orderId)).toEqual([]);
    must(
      await adoptVisitor(world.context(), { visitorId: phone.visitorId, customerId: member.id }),
    );
    const after = await buy({ ...member, visitorId: guest().visitorId });
    expect(await credited(after.orderId)).toMatchObject([{ basis: "CLICK", slug: "two-devices" }]);
  });
  it("23: credited though it is paid long after the window", async () => {
    await world.affiliate("patient", { rate: "10", terms: { base: "WITH_TAX" } });
    const actor = guest();
    await cameBy("patient", actor.visitorId, 29);
    const order = await buy(actor);
    const attempt = await world.attempt(order.orderId);
    const later = new Date(world.now.getTime() + 4 * DAY);
    expect((await world.tell(world.notice(attempt.tradeNumber, order.total), later)).outcome).toBe(
      "PAID",
    );
    expect(
      await world.rows(sql`select amount from commission where order_id = ${order.orderId}`),
    ).toEqual([{ amount: 100 }]);
  });
  it("35: a bound customer, until another's click", async () => {
    const { a } = await rivals("binder", "later-click", { bindingMonths: 12 });
    await world.voucher("BINDME", { affiliateId: a });
    const member = await world.member();
    const first = await buy(member, "BINDME");
    const attempt = await world.attempt(first.orderId);
    await world.tell(world.notice(attempt.tradeNumber, first.total));
    const second = await buy(member);
    expect(await credited(second.orderId)).toMatchObject([{ basis: "BINDING", slug: "binder" }]);
    const visitorId = guest().visitorId;
    await cameBy("later-click", visitorId);
    const third = await buy({ ...member, visitorId });
    expect(await credited(third.orderId)).toMatchObject([
      { basis: "CLICK", slug: "later-click", assists: 1 },
    ]);
  });
  it("53: an order cancelled before payment earns nothing", async () => {
    const affiliateId = await world.affiliate("unpaid");
    await world.voucher("UNPAID", { affiliateId });
    const { orderId } = await buy(guest(), "UNPAID");
    expect(await credited(orderId)).toMatchObject([{ basis: "CODE", slug: "unpaid" }]);
    expect(await world.rows(sql`select 1 from commission where order_id = ${orderId}`)).toEqual([]);
  });
  it("a partner's program earns on the partner's lines only", async () => {
    const affiliateId = await world.affiliate("partnered", {
      rate: "10",
      terms: { base: "WITH_TAX" },
    });
    await world.rows(
      sql`update program set partner_id = ${world.partnerId} where id = (select program_id from affiliate where id = ${affiliateId})`,
    );
    const discountId = await world.discount({ config: { type: "FIXED_AMOUNT", amountOff: 300 } });
    await world.voucher("PARTNERED", { affiliateId, discountId });
    const cart = await world.cart([
      [await world.goods(1000), 1],
      [await world.goods(2000, 5, { partnerId: world.otherPartnerId }), 1],
    ]);
    must(await applyCode(world.context(), { ...cart, text: "PARTNERED" }));
    const order = must(await world.place(cart));
    const attempt = await world.attempt(order.orderId);
    await world.tell(world.notice(attempt.tradeNumber, order.total));
    expect(
      await world.rows(sql`select base, amount from commission where order_id = ${order.orderId}`),
    ).toEqual([{ base: 900, amount: 90 }]);
  });
  it("a program changed later changes no old commission", async () => {
    const affiliateId = await world.affiliate("frozen", { terms: { base: "WITH_TAX" } });
    await world.voucher("FROZEN", { affiliateId });
    const order = await buy(guest(), "FROZEN");
    await world.rows(sql`update program set version = 2, terms = '{"rules":[{"id":"new","earning":{"kind":"PERCENTAGE","percent":"50"}}]}'
                         where id = (select program_id from affiliate where id = ${affiliateId})`);
    const attempt = await world.attempt(order.orderId);
    await world.tell(world.notice(attempt.tradeNumber, order.total));
    expect(
      await world.rows(
        sql`select amount, (rule ->> 'programVersion')::int as version from commission where order_id = ${order.orderId}`,
      ),
    ).toEqual([{ amount: 90, version: 1 }]);
  });
});

describe("releaseCommissions", () => {
  it("approves what was held long enough, once, however many run at once", async () => {
    const affiliateId = await world.affiliate("held", { rate: "10" });
    await world.voucher("HELDONE", { affiliateId });
    const order = await buy(guest(), "HELDONE");
    const attempt = await world.attempt(order.orderId);
    await world.tell(world.notice(attempt.tradeNumber, order.total));
    await world.rows(sql`update shipment set state = 'SHIPPED' where order_id = ${order.orderId}`);
    must(await completeOrder(world.context(SYSTEM), { orderId: order.orderId }));
    const at = (days: number) => world.context(SYSTEM, new Date(world.now.getTime() + days * DAY));
    expect(must(await releaseCommissions(at(13.9), {})).commissionIds).toEqual([]);
    const runs = await Promise.all(Array.from({ length: 5 }, () => releaseCommissions(at(14), {})));
    expect(runs.flatMap((run) => must(run).commissionIds)).toHaveLength(1);
    expect(
      await world.one(sql`select state from commission where order_id = ${order.orderId}`),
    ).toEqual({ state: "APPROVED" });
    expect(
      await world.count(
        sql`select count(*)::int as n from outbox_event where type = 'commission.approved'`,
      ),
    ).toBe(1);
  });
});
