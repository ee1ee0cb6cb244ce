/** Prices a batch of past orders with the draft among their rules. */
import type { Amount, Discount, Id } from "../../../pricing/model.ts";
import {
  type BacktestedOrder,
  backtestOrder,
  type DraftApart,
  readSnapshot,
  type Snapshot,
} from "../../../snapshot/index.ts";
import type { PastOrder } from "./read-history.ts";

export interface DaySum {
  orders: number;
  touched: number;
  discounted: Amount;
  cost: Amount;
}

/** What a batch adds to the backtest. */
export interface BatchSum extends Readonly<DaySum> {
  readonly unreadable: number;
  readonly days: ReadonlyMap<string, DaySum>;
  readonly displaced: ReadonlyMap<Id, { orders: number; amount: Amount }>;
}

/** `used`: how often the draft was used before this batch, for its total limit. */
export function priceBatch(batch: readonly PastOrder[], apart: DraftApart, used: number): BatchSum {
  const sum: DaySum = { orders: 0, touched: 0, discounted: 0, cost: 0 };
  const days = new Map<string, DaySum>();
  const displaced = new Map<Id, { orders: number; amount: Amount }>();
  let unreadable = 0;
  for (const { day, canonical } of batch) {
    const snapshot = readSnapshot(canonical);
    const order = snapshot && priced(snapshot, apart, used + sum.touched);
    if (!order) {
      unreadable++;
      continue;
    }
    for (const total of [sum, dayIn(days, day)]) addTo(total, order);
    for (const id of order.displaced) displace(displaced, id, snapshot);
  }
  return { ...sum, unreadable, days, displaced };
}

/** One order with the draft; null for a snapshot that this engine can't price: counted and shown, the walk goes on. */
function priced(
  snapshot: Snapshot,
  { draft, ranges }: DraftApart,
  used: number,
): BacktestedOrder | null {
  try {
    return backtestOrder(withUses(snapshot, draft, used), draft, ranges);
  } catch {
    return null;
  }
}

function addTo(total: DaySum, order: BacktestedOrder): void {
  total.orders++;
  total.touched += order.touched ? 1 : 0;
  total.discounted += order.discounted;
  total.cost += order.cost;
}

/** The draft's uses in this backtest so far, by nobody in particular: a total limit ends it here too. */
function withUses(snapshot: Snapshot, draft: Discount, total: number): Snapshot {
  const { context } = snapshot;
  const discountUses = { ...context.discountUses, [draft.id]: { total, byCustomer: 0 } };
  return { ...snapshot, context: { ...context, discountUses } };
}

function dayIn(days: Map<string, DaySum>, day: string): DaySum {
  let sum = days.get(day);
  if (sum === undefined) {
    sum = { orders: 0, touched: 0, discounted: 0, cost: 0 };
    days.set(day, sum);
  }
  return sum;
}

function displace(
  displaced: Map<Id, { orders: number; amount: Amount }>,
  id: Id,
  { pricing }: Snapshot,
): void {
  const amount = pricing.applied.find(({ discountId }) => discountId === id)?.amount ?? 0;
  const before = displaced.get(id);
  displaced.set(id, {
    orders: (before?.orders ?? 0) + 1,
    amount: (before?.amount ?? 0) + amount,
  });
}
