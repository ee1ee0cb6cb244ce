/** The money trail: balanced double-entry postings (ORDERS section 5). */
import type { EntityManager } from "@8521/database";
import type { Amount, Currency, Id } from "../../pricing/model.ts";
import { changed, row, sql } from "./sql.ts";

/**
 * Accounts. A debit is positive, a credit negative; every entry adds up to zero.
 * ORDERED and ORDER_CLAIM mirror what was ordered and is not paid; the rest is money. TILL is what tills took, and
 * TILL_DIFFERENCE what their sales should have brought beyond it (a credit: what was taken too much).
 */
export type Account =
  | "ORDER_CLAIM"
  | "ORDERED"
  | "GATEWAY"
  | "TILL"
  | "TILL_DIFFERENCE"
  | "SALES"
  | "SALES_TAX"
  | "REFUND_OWED"
  | "COMMISSION_COST"
  | "COMMISSION_OWED";

export interface JournalEntry {
  readonly kind:
    | "PLACED"
    | "UNPLACED"
    | "PAID"
    | "DUPLICATE_PAID"
    | "REFUNDED"
    | "REFUND_DONE"
    | "COMMISSION";
  readonly orderId: Id | null;
  readonly causeType: string;
  readonly causeId: Id;
  readonly currency: Currency;
  readonly postings: readonly (readonly [account: Account, amount: Amount])[];
}

/** Writes an entry once per kind and cause: told twice, it is there once. Postings of 0 are left out. */
export async function post(em: EntityManager, entry: JournalEntry): Promise<void> {
  const postings = entry.postings.filter(([, amount]) => amount !== 0);
  const sum = postings.reduce((total, [, amount]) => total + amount, 0);
  if (sum !== 0) throw new Error(`journal entry ${entry.kind} is off by ${sum}`);
  if (postings.length === 0) return;
  const written = await row<{ id: Id }>(
    em,
    sql`insert into journal_entry (kind, order_id, cause_type, cause_id)
        values (${entry.kind}, ${entry.orderId}, ${entry.causeType}, ${entry.causeId})
        on conflict (kind, cause_type, cause_id) do nothing returning id`,
  );
  if (!written) return;
  await changed(
    em,
    sql`insert into posting (journal_entry_id, account, currency, amount)
        select ${written.id}::uuid, account, ${entry.currency}, amount
        from unnest(${postings.map(([account]) => account)}::text[],
                    ${postings.map(([, amount]) => amount)}::bigint[]) as p (account, amount)`,
  );
}
