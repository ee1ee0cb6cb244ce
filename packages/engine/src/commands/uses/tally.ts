/**
 * The tally: uses and money that no limit asks for. Taking appends a row and waits for nobody; what stands in it is
 * added to the discount or voucher later, and counts in every figure meanwhile.
 */
import type { EntityManager } from "@8521/database";
import type { Amount } from "../../pricing/model.ts";
import { changed, sql } from "../ground/sql.ts";
import { type Subject, type SubjectChange, subjectOf } from "./model.ts";
import type { Counting } from "./how-counted.ts";

export interface TallyEntry extends Subject {
  readonly uses: number;
  readonly amount: Amount;
}

/**
 * What of a change is only noted: everything where nothing is counted (but overruns, which are few and go by the row),
 * and the money of a hot discount, which has no budget.
 */
export function tallied(change: SubjectChange, counting: Counting): TallyEntry[] {
  if (counting === "ROW") return [];
  const uses = counting === "TALLY" && !change.wasOverrun ? change.sign : 0;
  const amount = change.counter === "DISCOUNT" ? change.sign * change.use.amount : 0;
  return uses === 0 && amount === 0 ? [] : [{ ...subjectOf(change), uses, amount }];
}

/** Notes them all, in one statement. */
export async function writeTally(tx: EntityManager, entries: readonly TallyEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await changed(
    tx,
    sql`insert into use_tally (kind, subject_id, uses, amount)
        select kind, id, uses, amount
        from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (kind text, id uuid, uses int, amount bigint)`,
  );
}

/** Adds what stands in the tally to the subject's row. The caller holds that row. */
export async function foldTally(tx: EntityManager, { kind, id }: Subject): Promise<void> {
  const folded = sql`with folded as (delete from use_tally where subject_id = ${id} returning uses, amount),
                          total as (select sum(uses) as uses, sum(amount) as amount from folded having count(*) > 0)`;
  await changed(
    tx,
    kind === "DISCOUNT"
      ? sql`${folded} update discount d set used = d.used + total.uses, spent = d.spent + total.amount
            from total where d.id = ${id}`
      : sql`${folded} update voucher v set used = v.used + total.uses from total where v.id = ${id}`,
  );
}
