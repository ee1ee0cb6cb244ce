/** Works out a refund before anything is written: preview and refund read the same plan. */
import type { EntityManager } from "@8521/database";
import {
  fullRefunds,
  type GrossAtRate,
  isPaid,
  keepRefunds,
  type LineRefund,
  reevaluateRefunds,
  remainingOf,
  type SoldLine,
  taxOfRefundedOrder,
} from "../../orders/index.ts";
import type { Amount, Id } from "../../pricing/model.ts";
import { readSnapshot, repriceKept } from "../../snapshot/index.ts";
import { commissionTargets } from "../affiliates/keep-commission.ts";
import type { CommandContext } from "../context.ts";
import { row, rows, sql } from "../ground/sql.ts";
import { type CommandResult, type ProblemOf, problem, refuse, refuseWith } from "../problems.ts";
import { loadOrderLines, type OrderLineRow, type OrderRow } from "./load-order.ts";
import type { RefundInput, RefundPreview } from "./refund-order.ts";

/** The whole of a refund: what the preview shows, and the lines as they will be. */
export interface RefundPlan {
  readonly preview: RefundPreview;
  readonly refunds: readonly LineRefund[];
  readonly linesAfter: readonly OrderLineRow[];
  /** Nothing of the order is left. */
  readonly isWhole: boolean;
  /** The payment the money came by; null for a free order. */
  readonly payment: { readonly id: Id; readonly method: string } | null;
}

/** Plans a refund of a loaded order. */
export async function planRefund(
  em: EntityManager,
  context: CommandContext,
  order: OrderRow,
  input: RefundInput,
): Promise<CommandResult<{ readonly plan: RefundPlan }>> {
  if (!isPaid(order.state)) {
    return refuseWith("ORDER_STATE", { state: order.state, event: "REFUNDED" });
  }
  const lines = await loadOrderLines(em, order.id);
  const faults = checkUnits(lines, input);
  if (faults.length > 0) return refuse(...faults);
  const refunds = await refundsOf(em, order, lines, input);
  const shippingLeft = shippingPaid(order, lines) - (await shippingRefunded(em, order.id));
  const linesAfter = afterRefund(lines, refunds);
  const nothingKept = linesAfter.every((line) => line.refunded_quantity === line.quantity);
  const shipping = input.mode === "FULL" || input.withShipping ? shippingLeft : 0;
  const amount = refunds.reduce((sum, refund) => sum + refund.amount, 0) + shipping;
  const isWhole = nothingKept && order.refunded_total + amount === order.total;
  if (amount === 0 && refunds.every(({ quantity }) => quantity === 0)) {
    return refuseWith("NOTHING_TO_REFUND");
  }
  const payment = await paymentOf(em, order.id);
  const preview: RefundPreview = {
    amount,
    tax: taxOf(context, { lines, linesAfter, shippingLeft, shipping }),
    lines: refunds.map(({ lineId, quantity, amount: part }) => ({
      lineId,
      quantity,
      amount: part,
    })),
    shipping,
    commissions: await commissionsAfter(em, order.id, linesAfter),
    restoresVouchers: isWhole && (await restorable(em, order.id)).length > 0,
    channel: amount === 0 || !payment ? "NONE" : payment.method === "CREDIT" ? "CARD" : "MANUAL",
  };
  return { ok: true, plan: { preview, refunds, linesAfter, isWhole, payment } };
}

function checkUnits(lines: readonly OrderLineRow[], input: RefundInput): ProblemOf[] {
  if (input.mode === "FULL") return [];
  const seen = new Set<Id>();
  return input.lines.flatMap(({ lineId, quantity }): ProblemOf[] => {
    const line = lines.find(({ id }) => id === lineId);
    if (!line || seen.has(lineId)) return [problem("ORDER_LINE_NOT_FOUND", { lineId })];
    seen.add(lineId);
    const kept = line.quantity - line.refunded_quantity;
    return Number.isInteger(quantity) && quantity >= 1 && quantity <= kept
      ? []
      : [problem("REFUND_QUANTITY", { lineId, kept, requested: quantity })];
  });
}

async function refundsOf(
  em: EntityManager,
  order: OrderRow,
  lines: readonly OrderLineRow[],
  input: RefundInput,
): Promise<LineRefund[]> {
  const sold = lines.map(soldLine);
  if (input.mode === "FULL") return fullRefunds(sold);
  if (input.mode === "KEEP") return keepRefunds(sold, input.lines);
  const keptTotal = await repricedTotal(em, order, lines, input);
  return reevaluateRefunds(sold, input.lines, keptTotal);
}

/** What the kept units would have cost under the order's own frozen rules, shipping aside. */
async function repricedTotal(
  em: EntityManager,
  order: OrderRow,
  lines: readonly OrderLineRow[],
  input: RefundInput,
): Promise<Amount> {
  const frozen = await row<{ canonical: string }>(
    em,
    sql`select canonical from order_snapshot where order_id = ${order.id}`,
  );
  const snapshot = frozen && readSnapshot(frozen.canonical);
  if (!snapshot) throw new Error("an order without a readable snapshot");
  const returned = new Map(input.lines.map(({ lineId, quantity }) => [lineId, quantity]));
  const kept = Object.fromEntries(
    lines.map((line) => [
      line.id,
      line.quantity - line.refunded_quantity - (returned.get(line.id) ?? 0),
    ]),
  );
  return repriceKept(snapshot, kept).lines.reduce((sum, line) => sum + line.total, 0);
}

function soldLine(line: OrderLineRow): SoldLine {
  return {
    lineId: line.id,
    quantity: line.quantity,
    total: line.total,
    taxRate: line.tax_rate,
    refundedQuantity: line.refunded_quantity,
    refundedTotal: line.refunded_total,
  };
}

function afterRefund(
  lines: readonly OrderLineRow[],
  refunds: readonly LineRefund[],
): OrderLineRow[] {
  const byLine = new Map(refunds.map((refund) => [refund.lineId, refund]));
  return lines.map((line) => ({
    ...line,
    refunded_quantity: line.refunded_quantity + (byLine.get(line.id)?.quantity ?? 0),
    refunded_total: line.refunded_total + (byLine.get(line.id)?.amount ?? 0),
  }));
}

/** What was paid for shipping: the total less the lines. */
function shippingPaid(order: OrderRow, lines: readonly OrderLineRow[]): Amount {
  return order.total - lines.reduce((sum, line) => sum + line.total, 0);
}

async function shippingRefunded(em: EntityManager, orderId: Id): Promise<Amount> {
  const lines = await row<{ goods: number; all: number }>(
    em,
    sql`select (select coalesce(sum(refunded_total), 0)::bigint from order_line where order_id = ${orderId}) as goods,
               (select refunded_total from orders where id = ${orderId}) as all`,
  );
  return lines!.all - lines!.goods;
}

function taxOf(
  { settings }: CommandContext,
  order: {
    readonly lines: readonly OrderLineRow[];
    readonly linesAfter: readonly OrderLineRow[];
    readonly shippingLeft: Amount;
    readonly shipping: Amount;
  },
): Amount {
  const gross = (lines: readonly OrderLineRow[], shipping: Amount): GrossAtRate[] => [
    ...lines.map((line) => ({ taxRate: line.tax_rate, gross: remainingOf(soldLine(line)) })),
    { taxRate: settings.shippingTaxRate, gross: shipping },
  ];
  return taxOfRefundedOrder(
    gross(order.lines, order.shippingLeft),
    gross(order.linesAfter, order.shippingLeft - order.shipping),
  );
}

async function commissionsAfter(
  em: EntityManager,
  orderId: Id,
  linesAfter: readonly OrderLineRow[],
): Promise<RefundPreview["commissions"]> {
  const targets = await commissionTargets(em, orderId, linesAfter);
  return targets.map(({ commissionId, before, after }) => ({ commissionId, before, after }));
}

/** The money that counts for the order (not one that came twice). */
async function paymentOf(em: EntityManager, orderId: Id): Promise<RefundPlan["payment"]> {
  return row<{ id: Id; method: string }>(
    em,
    sql`select id, method from payment
        where order_id = ${orderId} and state in ('PAID', 'PARTIALLY_REFUNDED') and not is_duplicate and amount > 0`,
  );
}

/** Uses whose voucher comes back when everything does. */
export async function restorable(em: EntityManager, orderId: Id): Promise<Id[]> {
  const found = await rows<{ id: Id }>(
    em,
    sql`select r.id from redemption r join voucher v on v.id = r.voucher_id
        where r.order_id = ${orderId} and r.state = 'REDEEMED' and v.restore_on = 'FULL_REFUND' order by r.id`,
  );
  return found.map(({ id }) => id);
}

/** Only the house gives money back; an admin of one partner does not. */
export function mayRefund({ actor }: CommandContext): boolean {
  return actor.kind === "SYSTEM" || (actor.kind === "ADMIN" && !actor.partnerId);
}
