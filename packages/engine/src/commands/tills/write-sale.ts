/** Writes a priced sale: placed, paid at the till, completed, by the parts that every order has. */
import type { EntityManager } from "@8521/database";
import type { Amount, Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { raiseAlert } from "../ground/records.ts";
import { changed, row, sql } from "../ground/sql.ts";
import { complete } from "../orders/complete-order.ts";
import { loadOrder, type OrderRow } from "../orders/load-order.ts";
import { moveOrder } from "../orders/move-order.ts";
import { type Hold, placeDraft } from "../orders/place-draft.ts";
import type { CounterChange } from "../orders/redemptions.ts";
import { fulfil, markPaid, postPaid } from "../orders/settle-order.ts";
import { holdStock, type ShortUnits } from "../orders/stock-moves.ts";
import type { OrderDraft } from "../orders/write-order.ts";
import type { CommandResult } from "../problems.ts";
import type { Sale } from "./check-sale.ts";
import type { PricedSale, SaleCode } from "./price-sale.ts";
import { TILL_PAYMENT } from "./sale-basket.ts";
import { holdSold } from "./sold-stock.ts";

export interface WrittenSale {
  readonly orderId: Id;
  readonly number: string;
  /** What it should have brought. */
  readonly total: Amount;
}

/** Writes everything but the counters of uses, which are added to `counters`. `context.now` is the moment of the sale. */
export async function writeSale(
  tx: EntityManager,
  context: CommandContext,
  facts: {
    readonly sale: Sale;
    readonly priced: PricedSale;
    readonly tried: readonly SaleCode[];
    readonly receivedAt: Date;
  },
  counters: CounterChange[],
): Promise<CommandResult<WrittenSale>> {
  const { sale, priced, receivedAt } = facts;
  const short: ShortUnits[] = [];
  const hold: Hold = sale.isOffline ? (em, units) => holdSold(em, units, short) : holdStock;
  const placed = await placeDraft(tx, context, draftOf(sale, priced), hold);
  if (!placed.ok) return placed;
  counters.push(...placed.counters);
  const order = (await loadOrder(tx, placed.order.id, "READ"))!;
  await receive(tx, context, order, sale);
  await fulfil(tx, context, order);
  const completed = await complete(tx, context, (await loadOrder(tx, order.id, "READ"))!);
  if (!completed.ok) throw new Error("a sale that was paid could not be completed");
  await changed(
    tx,
    sql`insert into till_sale (order_id, api_key_id, receipt_number, sold_at, received_at, was_offline, given_total)
        values (${order.id}, ${context.actor.id}, ${sale.receiptNumber.trim()}, ${sale.at}, ${receivedAt},
                ${sale.isOffline}, ${sale.givenTotal})`,
  );
  await tellShort(tx, order, sale, short);
  await tellDifference(tx, order, facts);
  return { ok: true, orderId: order.id, number: order.number, total: order.total };
}

function draftOf(sale: Sale, priced: PricedSale): OrderDraft {
  const { email, phone } = sale.contact ?? {};
  return {
    ...priced,
    input: {
      contact: { name: "", email: email ?? "", phone: phone ?? "" },
      delivery: null,
      note: null,
      locale: "zh-TW",
    },
    payUntil: null,
    emailKey: sale.emailKey ?? "",
    phoneKey: sale.phoneKey ?? "",
  };
}

/** The money is in the till: what should be there is sales, and what was taken beside it has its own account. */
async function receive(
  tx: EntityManager,
  context: CommandContext,
  order: OrderRow,
  { givenTotal }: Sale,
): Promise<void> {
  const payment = await row<{ id: Id }>(
    tx,
    sql`insert into payment (order_id, provider, method, trade_number, state, amount, paid_at)
        values (${order.id}, 'TILL', ${TILL_PAYMENT}, ${`TILL${order.number}`}, 'PAID', ${order.total}, ${context.now})
        returning id`,
  );
  const paymentId = payment!.id;
  const data = { paymentId, method: TILL_PAYMENT };
  const moved = await moveOrder(tx, context, order, { event: "PAID", data });
  if (!moved.ok) throw new Error("a fresh order could not be paid");
  await markPaid(tx, context, order.id);
  await postPaid(tx, order, paymentId, false, [
    ["TILL", givenTotal],
    ["TILL_DIFFERENCE", order.total - givenTotal],
  ]);
}

async function tellShort(
  tx: EntityManager,
  order: OrderRow,
  { receiptNumber }: Sale,
  short: readonly ShortUnits[],
): Promise<void> {
  if (short.length === 0) return;
  await raiseAlert(tx, {
    kind: "till.stock_short",
    severity: "WARNING",
    orderId: order.id,
    data: { receiptNumber, short },
  });
}

async function tellDifference(
  tx: EntityManager,
  order: OrderRow,
  { sale, tried }: { readonly sale: Sale; readonly tried: readonly SaleCode[] },
): Promise<void> {
  const { givenTotal, receiptNumber } = sale;
  if (order.total === givenTotal) return;
  // Which code, by its place among those given: an unknown text may be somebody's secret.
  const codes = tried.flatMap(({ problems, voucherId }, n) =>
    problems.map(({ code }) => ({ position: n + 1, voucherId, reason: code })),
  );
  const { total } = order;
  await raiseAlert(tx, {
    kind: "till.difference",
    severity: "WARNING",
    orderId: order.id,
    data: { receiptNumber, givenTotal, total, difference: total - givenTotal, codes },
  });
}
