/** Adds the tally to the rows it is about, so that it stays short. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { row, rows, sql } from "../ground/sql.ts";
import { alwaysInTransaction } from "../ground/transaction.ts";
import type { Subject } from "./model.ts";
import { foldTally } from "./tally.ts";

const AT_ONCE = 500;

/** Rolls up what stands in the tally, a transaction for each discount and voucher; answers how many there were. */
export async function rollUpUses(context: CommandContext): Promise<number> {
  const subjects = await rows<Subject>(
    context.em,
    sql`select distinct kind, subject_id as id from use_tally limit ${AT_ONCE}`,
  );
  for (const subject of subjects) await rollUp(context, subject);
  return subjects.length;
}

/** The row first, then its tally: in the order of who changes a limit. A row that somebody holds is left for next time. */
function rollUp(context: CommandContext, subject: { kind: Subject["kind"]; id: Id }) {
  return alwaysInTransaction(context, async (tx) => {
    const { kind, id } = subject;
    const held = await row(
      tx,
      kind === "DISCOUNT"
        ? sql`select id from discount where id = ${id} for no key update skip locked`
        : sql`select id from voucher where id = ${id} for no key update skip locked`,
    );
    if (held) await foldTally(tx, subject);
  });
}
