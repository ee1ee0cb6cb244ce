/** Sends codes by mail or LINE: asked for here, written by the worker. */
import type { EntityManager } from "@8521/database";
import { newId } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { changed, row, sql, type Statement } from "../../ground/sql.ts";
import { alwaysInTransaction, inTransaction } from "../../ground/transaction.ts";
import type { CommandResult } from "../../problems.ts";
import { callSendWorker } from "../tasks.ts";
import { holdBatch } from "./held-batch.ts";
import {
  factsOf,
  LINE_ACCOUNT,
  nextWaiting,
  type VoucherLetterFacts,
  type WaitingRow,
} from "./waiting-letters.ts";

/** How a letter with a code travels. */
export type SendChannel = "MAIL" | "LINE";

export interface SendAsked {
  readonly batchId: Id;
  /** Customers whose letter was asked for now; each gets one of a batch by each channel, ever. */
  readonly asked: number;
  /** Customers on the list whom this channel does not reach. */
  readonly withoutAddress: number;
}

/**
 * Asks that everybody on the batch's list whom the channel reaches (an e-mail address, a linked LINE account) gets their
 * code, once; a code that is still to be made follows when it is there.
 */
export async function sendVouchers(
  context: CommandContext,
  { batchId, by = "MAIL" }: { readonly batchId: Id; readonly by?: SendChannel },
): Promise<CommandResult<SendAsked>> {
  return inTransaction(context, async (tx) => {
    const held = await holdBatch(tx, context, batchId);
    if (!held.ok) return held;
    const { reached, askedAt } = CHANNELS[by];
    const asked = await changed(
      tx,
      sql`update voucher_batch_recipient r set ${askedAt} = ${context.now}
          from customer k
          where r.batch_id = ${batchId} and r.${askedAt} is null and k.id = r.customer_id and ${reached}`,
    );
    const without = await row<{ n: number }>(
      tx,
      sql`select count(*)::int as n from voucher_batch_recipient r join customer k on k.id = r.customer_id
          where r.batch_id = ${batchId} and not (${reached})`,
    );
    await callSendWorker(tx, batchId);
    await audit(tx, context, {
      action: "voucher_batch.sent",
      objectType: "voucher_batch",
      objectId: batchId,
      after: { asked, by },
      partnerId: held.batch.partner_id,
    });
    return { ok: true, batchId, asked, withoutAddress: without!.n };
  });
}

/** Whom a channel reaches (`customer k`), and where it is noted that it was asked for. */
const CHANNELS: { readonly [channel in SendChannel]: { reached: Statement; askedAt: Statement } } =
  {
    MAIL: { reached: sql`k.email is not null`, askedAt: sql`send_asked_at` },
    LINE: { reached: sql`${LINE_ACCOUNT} is not null`, askedAt: sql`line_asked_at` },
  };

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * What the worker does: writes the next mails that were asked for into the queue, each with a mark that it is written,
 * so that nobody gets two. A mail names its voucher and never holds the code.
 *
 * @returns how many were written, so that the caller can go on until none is left.
 */
export async function writeVoucherMails(
  context: CommandContext,
  compose: (facts: VoucherLetterFacts) => WrittenLetter,
): Promise<number> {
  return alwaysInTransaction(context, async (tx) => {
    const waiting = await nextWaiting(
      tx,
      sql`r.send_asked_at is not null and r.mail_id is null and k.email is not null`,
    );
    for (const one of waiting) await write(tx, one, compose(factsOf(one)));
    return waiting.length;
  });
}

async function write(tx: EntityManager, to: WaitingRow, letter: WrittenLetter): Promise<void> {
  const mailId = newId();
  await changed(
    tx,
    sql`insert into mail (id, recipient, locale, template, subject, text_body, html_body, voucher_id)
        values (${mailId}, ${to.email}, ${to.locale}, 'voucher.given', ${letter.subject}, ${letter.text},
                ${letter.html}, ${to.voucher_id})`,
  );
  await changed(
    tx,
    sql`update voucher_batch_recipient set mail_id = ${mailId}
        where batch_id = ${to.batch_id} and customer_id = ${to.customer_id}`,
  );
}
