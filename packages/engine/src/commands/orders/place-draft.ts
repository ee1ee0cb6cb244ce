/** Writes a priced order, whole; by whatever channel it came. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { limitsOf } from "../codes/discount-row.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { type CommandResult, problem, refuse } from "../problems.ts";
import { beginOrder } from "./begin-order.ts";
import { freezeOrder } from "./freeze-order.ts";
import { type CounterChange, takingOf } from "./redemptions.ts";
import { holdStock, type ShortUnits, type StockedUnits } from "./stock-moves.ts";
import { nameSuccessor, supersedeOwn } from "./supersede.ts";
import { type OrderDraft, type WrittenOrder, writeOrder, writeUses } from "./write-order.ts";

/** Holds units under the first hold of their order; answers those for which there is not enough. */
export type Hold = (
  tx: EntityManager,
  units: readonly StockedUnits[],
  holdNumber: number,
) => Promise<readonly ShortUnits[]>;

/**
 * Writes the order with its lines, uses and snapshot, its first traces, and the stock it holds. Everything but the
 * counters of uses: what they are to count is answered, for the very last statement before commit.
 */
export async function placeDraft(
  tx: EntityManager,
  context: CommandContext,
  draft: OrderDraft,
  hold: Hold = holdStock,
): Promise<
  CommandResult<{ readonly order: WrittenOrder; readonly counters: readonly CounterChange[] }>
> {
  const { facts, pricing } = draft;
  const superseded = await supersedeOwn(tx, context, facts, pricing);
  const order = await writeOrder(tx, context, draft);
  await nameSuccessor(tx, superseded.orderIds, order.id);
  const uses = await writeUses(tx, context, order.id, draft);
  await freezeOrder(tx, order.id, draft);
  await beginOrder(tx, context, order, draft);
  await changed(tx, sql`update cart set state = 'ORDERED' where id = ${facts.row.id}`);
  const short = await hold(tx, facts.lines, 1);
  if (short.length > 0) return refuse(...short.map((units) => problem("OUT_OF_STOCK", units)));
  const takings = uses.flatMap((use) => takingOf(use, limitsFor(draft, use), facts.identities));
  return { ok: true, order, counters: [...superseded.counters, ...takings] };
}

function limitsFor(
  { facts }: OrderDraft,
  use: { readonly discountId: Id; readonly voucherId: Id | null },
) {
  const rule = facts.rules.discounts.get(use.discountId);
  const code = facts.codes.find(({ voucher }) => voucher.id === use.voucherId);
  return {
    perCustomerOfDiscount: rule ? limitsOf(rule).perCustomer : null,
    perCustomerOfVoucher: code?.voucher.limits.perCustomer ?? null,
  };
}
