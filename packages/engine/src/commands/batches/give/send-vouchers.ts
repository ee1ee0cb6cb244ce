/** Sends codes by mail: asked for here, written by the worker. */
import type { EntityManager } from "@8521/database";
import { newId } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { audit } from "../../ground/records.ts";
import { changed, row, rows, sql } from "../../ground/sql.ts";
import { alwaysInTransaction, inTransaction } from "../../ground/transaction.ts";
import type { CommandResult } from "../../problems.ts";
import { callSendWorker } from "../tasks.ts";
import { holdBatch } from "./held-batch.ts";

export interface SendAsked {
  readonly batchId: Id;
  /** Customers whose mail was asked for now; each gets one of a batch, ever. */
  readonly asked: number;
  /** Customers on the list without an address. */
  readonly withoutAddress: number;
}

/**
 * Asks that everybody on the batch's list who has an address gets their code by mail, once; a code that is still to be
 * made follows when it is there.
 */
export async function sendVouchers(
  context: CommandContext,
  { batchId }: { readonly batchId: Id },
): Promise<CommandResult<SendAsked>> {
  return inTransaction(context, async (tx) => {
    const held = await holdBatch(tx, context, batchId);
    if (!held.ok) return held;
    const asked = await changed(
      tx,
      sql`update voucher_batch_recipient r set send_asked_at = ${context.now}
          from customer k
          where r.batch_id = ${batchId} and r.send_asked_at is null and k.id = r.customer_id and k.email is not null`,
    );
    const without = await row<{ n: number }>(
      tx,
      sql`select count(*)::int as n from voucher_batch_recipient r join customer k on k.id = r.customer_id
          where r.batch_id = ${batchId} and k.email is null`,
    );
    await callSendWorker(tx, batchId);
    await audit(tx, context, {
      action: "voucher_batch.sent",
      objectType: "voucher_batch",
      objectId: batchId,
      after: { asked },
      partnerId: held.batch.partner_id,
    });
    return { ok: true, batchId, asked, withoutAddress: without!.n };
  });
}

/** What a letter with a code tells; the code itself is put in when the mail leaves. */
export interface VoucherLetterFacts {
  readonly locale: "zh-TW" | "en";
  readonly name: string;
  readonly discountName: { readonly "zh-TW": string; readonly en: string };
  readonly endsAt: Date | null;
}

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const AT_ONCE = 200;

interface WaitingRow {
  readonly batch_id: Id;
  readonly customer_id: Id;
  readonly voucher_id: Id;
  readonly email: string;
  readonly name: string;
  readonly locale: "zh-TW" | "en";
  readonly discount_name: VoucherLetterFacts["discountName"];
  readonly ends_at: string | null;
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
    const waiting = await nextWaiting(tx);
    for (const one of waiting) await write(tx, one, compose(factsOf(one)));
    return waiting.length;
  });
}

function nextWaiting(tx: EntityManager): Promise<WaitingRow[]> {
  return rows<WaitingRow>(
    tx,
    sql`select r.batch_id, r.customer_id, r.voucher_id, k.email, k.name, k.locale, d.name as discount_name, v.ends_at
        from voucher_batch_recipient r
        join customer k on k.id = r.customer_id
        join voucher v on v.id = r.voucher_id
        join discount d on d.id = v.discount_id
        where r.send_asked_at is not null and r.mail_id is null and k.email is not null
        order by r.batch_id, r.added_at limit ${AT_ONCE} for update of r skip locked`,
  );
}

function factsOf({ locale, name, discount_name, ends_at }: WaitingRow): VoucherLetterFacts {
  return { locale, name, discountName: discount_name, endsAt: ends_at ? new Date(ends_at) : null };
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
