import type { FaultName } from "@8521/ecpay-simulator";
import { FAULTS } from "@8521/ecpay-simulator";
import { cancelOrder, expireOrder, type PaymentMethod } from "@8521/engine/commands";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { alertCount, noticeCount, outcomesSince, standingOf } from "./testing/effects.ts";
import type { Standing } from "./testing/effects.ts";
import { openHouse, type RunningHouse, type WaitingOrder } from "./testing/running-house.ts";
import { done } from "./testing/small-shop.ts";

/** What a fault may leave behind: exactly one of these. */
type Outcome = "paid once" | "unpaid" | "review";

let house: RunningHouse;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

/**
 * Every fault of the gateway's menu, sent over HTTP to the running server. `alerts` says whether
 * somebody must be told; the last column is what the order is afterwards.
 */
const TABLE: readonly [FaultName, PaymentMethod, "alerts" | "quiet", Outcome][] = [
  ["duplicate-identical", "ATM", "quiet", "paid once"],
  ["resend-other-message", "CVS", "quiet", "paid once"],
  ["result-before-number", "ATM", "quiet", "paid once"],
  ["number-after-paid", "BARCODE", "quiet", "paid once"],
  ["failure-after-success", "CREDIT", "quiet", "paid once"],
  ["extra-field", "ATM", "quiet", "paid once"],
  ["empty-fields", "ATM", "quiet", "paid once"],
  ["client-abort", "ATM", "quiet", "paid once"],
  ["parallel-copies", "CREDIT", "quiet", "paid once"],
  // Its order expires first: the money is taken, served once, and somebody looks.
  ["late-payment", "ATM", "alerts", "review"],
  ["second-trade-number", "CREDIT", "alerts", "review"],
  ["lost-notice", "ATM", "quiet", "unpaid"],
  ["simulate-paid", "ATM", "quiet", "unpaid"],
  ["no-mac", "ATM", "alerts", "unpaid"],
  ["wrong-key", "ATM", "alerts", "unpaid"],
  ["md5-mac", "ATM", "alerts", "unpaid"],
  ["edited-after-signing", "ATM", "alerts", "unpaid"],
  ["duplicate-field", "ATM", "alerts", "unpaid"],
  ["amount-resigned", "ATM", "alerts", "unpaid"],
  ["other-merchant", "ATM", "alerts", "unpaid"],
  ["unknown-order", "ATM", "alerts", "unpaid"],
  ["empty-trade-number", "ATM", "alerts", "unpaid"],
  ["forged-browser-result", "CREDIT", "alerts", "unpaid"],
  ["browser-result-only", "CREDIT", "quiet", "unpaid"],
];

it("the table plays the whole menu", () => {
  expect(TABLE.map(([fault]) => fault).toSorted()).toEqual(Object.keys(FAULTS).toSorted());
});

describe("a fault leaves exactly one of paid once, unpaid, review", () => {
  test.each(TABLE)("%s (%s, %s): %s", async (fault, method, alerts, outcome) => {
    const order = await house.orderWaitingForMoney(method);
    if (fault === "late-payment") await expire(order);
    const before = await alertCount(house);
    const deliveries = await house.simulator.fault(order.tradeNumber, fault);
    const standing = await standingOf(house, order.orderId);
    expect(outcomeOf(standing)).toBe(outcome);
    expect(standing.effects).toMatchObject(outcome === "unpaid" ? NOTHING : ONCE);
    const raised = (await alertCount(house)) - before;
    expect(raised > 0).toBe(alerts === "alerts");
    const isTold = deliveries.some(
      ({ message, answer }) => message.kind === "ReturnURL" && answer === "1|OK",
    );
    expect(isTold && UNVERIFIABLE.has(fault)).toBe(false);
  });
});

/** Faults whose messages prove nothing: they must never be told that all is well. */
const UNVERIFIABLE: ReadonlySet<FaultName> = new Set([
  "no-mac",
  "wrong-key",
  "md5-mac",
  "edited-after-signing",
  "duplicate-field",
]);

/** Two units of tea, one course, one code, one affiliate: each effect exactly once. */
const ONCE = {
  redeemed: 1,
  reserved: 0,
  committed: 2,
  granted: 1,
  commissions: 1,
  shipments: 1,
  payments: 1,
  paidEntries: 1,
};
const NOTHING = {
  redeemed: 0,
  reserved: 1,
  committed: 0,
  granted: 0,
  shipments: 0,
  payments: 0,
  paidEntries: 0,
};

describe("money after the end", () => {
  test.each<[string, (order: WaitingOrder) => Promise<unknown>]>([
    ["expiry", expire],
    ["cancel", cancel],
  ])("paid after %s is recorded, served once and never dropped", async (_case, end) => {
    const order = await house.orderWaitingForMoney("ATM");
    await end(order);
    expect((await standingOf(house, order.orderId)).effects).toMatchObject({ reserved: 0 });
    const since = await noticeCount(house);
    await house.simulator.fault(order.tradeNumber, "late-payment");
    const standing = await standingOf(house, order.orderId);
    expect(standing).toMatchObject({ state: "PAID", effects: ONCE });
    expect(await outcomesSince(house, since)).toEqual(["PAID_LATE"]);
  });

  it("and what can't be served any more waits for its refund", async () => {
    const order = await house.orderWaitingForMoney("ATM");
    await expire(order);
    const em = house.database.orm.em.fork();
    await em.execute("update variant set on_hand = held where id = ?", [
      house.world.goodsVariantId,
    ]);
    await house.simulator.fault(order.tradeNumber, "late-payment");
    await em.execute("update variant set on_hand = 1000 where id = ?", [
      house.world.goodsVariantId,
    ]);
    const standing = await standingOf(house, order.orderId);
    expect(standing).toMatchObject({ state: "PAID", needs_refund: true });
    expect(standing.effects).toMatchObject({ committed: 0, granted: 0, payments: 1 });
  });
});

it("a genuine payment after all the forgeries still counts", async () => {
  const order = await house.orderWaitingForMoney("ATM");
  for (const fault of UNVERIFIABLE) await house.simulator.fault(order.tradeNumber, fault);
  await house.simulator.fault(order.tradeNumber, "resend-other-message");
  expect(await standingOf(house, order.orderId)).toMatchObject({ state: "PAID", effects: ONCE });
});

it("a declined card leaves the order waiting, and says why", async () => {
  const order = await house.orderWaitingForMoney("CREDIT");
  await house.simulator.decline(order.tradeNumber);
  const standing = await standingOf(house, order.orderId);
  expect(standing).toMatchObject({ state: "AWAITING_PAYMENT", effects: NOTHING });
});

async function expire(order: WaitingOrder): Promise<void> {
  const later = new Date(Date.now() + 30 * 86_400_000);
  const context = house.shop.context({ kind: "SYSTEM" }, later);
  done(await expireOrder(context, { orderId: order.orderId, gateway: "UNPAID" }));
}

async function cancel(order: WaitingOrder): Promise<void> {
  const context = house.shop.context({ kind: "CUSTOMER", id: order.customerId });
  done(await cancelOrder(context, { orderId: order.orderId, reason: "changed my mind" }));
}

function outcomeOf(standing: Standing): string {
  if (standing.needs_refund || standing.needs_review || standing.duplicates > 0) return "review";
  if (standing.state === "PAID") return "paid once";
  const waits = ["PENDING", "AWAITING_PAYMENT"].includes(standing.state);
  return waits ? "unpaid" : `neither: ${standing.state}`;
}
