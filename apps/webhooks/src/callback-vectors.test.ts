import { readFileSync } from "node:fs";
import { cancelOrder } from "@8521/engine/commands";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alertCount, standingOf } from "./testing/effects.ts";
import { openHouse, type RunningHouse } from "./testing/running-house.ts";
import { buy } from "./testing/shopper.ts";
import { done } from "./testing/small-shop.ts";

/** One message, where it was sent, and what may come of it. */
interface Vector {
  readonly id: string;
  readonly order: { readonly tradeNumber: string; readonly before: string };
  readonly endpoint: "ReturnURL" | "PaymentInfoURL" | "OrderResultURL";
  readonly body: string;
  readonly expect: {
    readonly ack?: string;
    readonly ackNot?: string;
    readonly paidAfter?: boolean;
    readonly effects?: number;
    readonly alert?: boolean;
    readonly moneyRecorded?: boolean;
  };
}

const file = new URL("../../../packages/ecpay/src/vectors/callback-decision.json", import.meta.url);
const vectors = JSON.parse(readFileSync(file, "utf8")) as Vector[];
const PATHS = {
  ReturnURL: "/ecpay/payment",
  PaymentInfoURL: "/ecpay/payment-info",
  OrderResultURL: "/ecpay/return",
};

let house: RunningHouse;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

describe("the protocol's vectors, sent to the running server", () => {
  it.each(vectors)("$id", async (vector) => {
    const orderId = await orderAsBefore(vector);
    const before = { standing: await standingOf(house, orderId), alerts: await alertCount(house) };
    const answer = await send(vector);
    const after = await standingOf(house, orderId);
    const wasPaid = before.standing.effects.paidEntries;
    const expected = vector.expect;
    const found = {
      ack: answer,
      paidAfter: after.state === "PAID",
      effects: after.effects.paidEntries - wasPaid,
      alert: (await alertCount(house)) > before.alerts,
      moneyRecorded: after.effects.payments === 1,
    };
    const { ackNot, ack, paidAfter, effects, alert, moneyRecorded } = expected;
    expect(found).toMatchObject(
      withoutUndefined({
        ack,
        effects,
        alert,
        moneyRecorded,
        paidAfter: paidAfterOf(vector, paidAfter),
      }),
    );
    expect(found.ack).not.toBe(ackNot);
    await retire(orderId);
  });
});

/** An order of NT$1,290 under the vector's trade number, in the state the vector begins with. */
async function orderAsBefore({ order }: Vector): Promise<string> {
  const member = await house.world.newMember();
  const variants = [[house.world.vectorVariantId, 1]] as const;
  const { placed, started } = await buy(house.shop, member, { variants, method: "ATM" });
  const em = house.database.orm.em.fork();
  await em.execute("update payment set trade_number = ? where id = ?", [
    order.tradeNumber,
    started.paymentId,
  ]);
  if (order.before === "paid") await send(vectors.find(({ id }) => id === "paid")!);
  if (order.before === "cancelled") {
    const context = house.shop.context({ kind: "CUSTOMER", id: member.customerId });
    done(await cancelOrder(context, { orderId: placed.orderId, reason: "a vector" }));
  }
  return placed.orderId;
}

/** Gives the trade number free for the next vector. */
async function retire(orderId: string): Promise<void> {
  const em = house.database.orm.em.fork();
  await em.execute(
    `update payment set trade_number = trade_number || id, provider_trade_number = null
     where order_id = ?`,
    [orderId],
  );
}

async function send(vector: Vector): Promise<string> {
  const response = await fetch(house.url + PATHS[vector.endpoint], {
    method: "POST",
    body: vector.body,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    redirect: "manual",
  });
  return response.text();
}

/** A message to a paid order leaves it paid, whatever else it says. */
function paidAfterOf({ order }: Vector, paidAfter: boolean | undefined): boolean | undefined {
  return order.before === "paid" ? true : paidAfter;
}

function withoutUndefined(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, kept]) => kept !== undefined));
}
