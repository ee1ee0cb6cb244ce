/** Codes by LINE: the messages that were asked for are written into the queue. */
import { newId } from "@8521/database";
import type { CommandContext } from "../../context.ts";
import { changed, sql } from "../../ground/sql.ts";
import { alwaysInTransaction } from "../../ground/transaction.ts";
import {
  factsOf,
  LINE_ACCOUNT,
  nextWaiting,
  type VoucherLetterFacts,
  type WaitingRow,
} from "./waiting-letters.ts";

/**
 * What the worker does: writes the next messages that were asked for, each with a mark that it is written, so that
 * nobody gets two. A message names its voucher and never holds the code.
 *
 * @returns how many were written, so that the caller can go on until none is left.
 */
export async function writeLineMessages(
  context: CommandContext,
  compose: (facts: VoucherLetterFacts) => string,
): Promise<number> {
  return alwaysInTransaction(context, async (tx) => {
    const waiting = await nextWaiting(
      tx,
      sql`r.line_asked_at is not null and r.line_message_id is null and ${LINE_ACCOUNT} is not null`,
    );
    for (const to of waiting) {
      const messageId = newId();
      await changed(tx, insertOf(messageId, to, compose(factsOf(to))));
      await changed(
        tx,
        sql`update voucher_batch_recipient set line_message_id = ${messageId}
            where batch_id = ${to.batch_id} and customer_id = ${to.customer_id}`,
      );
    }
    return waiting.length;
  });
}

const insertOf = (messageId: string, to: WaitingRow, text: string) =>
  sql`insert into line_message (id, customer_id, locale, template, text_body, voucher_id)
      values (${messageId}, ${to.customer_id}, ${to.locale}, 'voucher.given', ${text}, ${to.voucher_id})`;
