/** Who waits for a letter with their code, and what it tells. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { rows, sql, type Statement } from "../../ground/sql.ts";

/** What a letter with a code tells; the code itself is put in when the letter leaves. */
export interface VoucherLetterFacts {
  readonly locale: "zh-TW" | "en";
  readonly name: string;
  readonly discountName: { readonly "zh-TW": string; readonly en: string };
  readonly endsAt: Date | null;
}

export interface WaitingRow {
  readonly batch_id: Id;
  readonly customer_id: Id;
  readonly voucher_id: Id;
  readonly email: string | null;
  readonly name: string;
  readonly locale: "zh-TW" | "en";
  readonly discount_name: VoucherLetterFacts["discountName"];
  readonly ends_at: string | null;
}

const AT_ONCE = 200;

/** Somebody's LINE account, linked by signing in with it: LINE's user id is the account's (`customer k`). */
export const LINE_ACCOUNT = sql`(select a.account_id from auth_account a
  where a.user_id = k.user_id and a.provider_id = 'line' order by a.created_at limit 1)`;

/** The next who wait (of `voucher_batch_recipient r`, `customer k`), held so that nobody is written to twice. */
export function nextWaiting(tx: EntityManager, isWaiting: Statement): Promise<WaitingRow[]> {
  return rows<WaitingRow>(
    tx,
    sql`select r.batch_id, r.customer_id, r.voucher_id, k.email, k.name, k.locale, d.name as discount_name, v.ends_at
        from voucher_batch_recipient r
        join customer k on k.id = r.customer_id
        join voucher v on v.id = r.voucher_id
        join discount d on d.id = v.discount_id
        where ${isWaiting}
        order by r.batch_id, r.added_at limit ${AT_ONCE} for update of r skip locked`,
  );
}

export function factsOf({ locale, name, discount_name, ends_at }: WaitingRow): VoucherLetterFacts {
  return { locale, name, discountName: discount_name, endsAt: ends_at ? new Date(ends_at) : null };
}
