/** Why single codes did not work, over their whole life: what their own page tells. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { instant, rows, sql } from "../../ground/sql.ts";
import { type CheckFate, FATE } from "./check-fate.ts";

/** One reason for which a code waited or was refused. */
export interface VoucherRefusal {
  readonly voucherId: Id;
  readonly reason: string;
  /** WAITING or REFUSED. */
  readonly fate: CheckFate;
  readonly times: number;
  /** Different carts. */
  readonly shoppers: number;
  readonly lastAt: number;
}

interface FoundRow extends Omit<VoucherRefusal, "lastAt"> {
  readonly last_at: string;
}

/**
 * The reasons of all of them in one statement, the most frequent first. Reads each code's own checks by their index:
 * the cost grows with how often these codes were entered, not with all checks ever.
 */
export async function refusalsOfVouchers(
  em: EntityManager,
  voucherIds: readonly Id[],
): Promise<VoucherRefusal[]> {
  const found = await rows<FoundRow>(
    em,
    sql`select k.voucher_id as "voucherId", coalesce(k.reason, k.outcome) as reason, ${FATE} as fate,
               count(*)::int as times, count(distinct k.cart_id)::int as shoppers, max(k.at) as last_at
        from code_check k
        where k.voucher_id = any(${voucherIds}::uuid[]) and k.outcome not in ('APPLIED', 'SUPPRESSED')
        group by 1, 2, 3 order by times desc, last_at desc`,
  );
  return found.map(({ last_at, ...one }) => ({ ...one, lastAt: instant(last_at) }));
}
