/** What can become of an entered code, in words of a report. */
import { sql, type Statement } from "../../ground/sql.ts";
import type { Scope } from "../scope.ts";

/**
 * APPLIED: it took something off. COVERED: another discount was better, or nothing was left to take off. WAITING: the
 * shopper can still do something (buy more, sign in). REFUSED: it can't apply.
 */
export type CheckFate = "APPLIED" | "COVERED" | "WAITING" | "REFUSED";

/** Of `code_check k`. */
export const FATE: Statement = sql`case k.outcome when 'APPLIED' then 'APPLIED' when 'SUPPRESSED' then 'COVERED'
                                                  when 'WAITING' then 'WAITING' else 'REFUSED' end`;

/** The checks (`code_check k`) of a scope: a partner's are those of its own codes. */
export function checksOf({ partnerId }: Scope): Statement {
  return partnerId === null
    ? sql`true`
    : sql`exists (select from voucher mine where mine.id = k.voucher_id and mine.partner_id = ${partnerId}::uuid)`;
}
