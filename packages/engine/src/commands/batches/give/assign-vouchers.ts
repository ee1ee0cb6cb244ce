/** Gives codes of a batch to customers; they find them in the member centre. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { emailKey } from "../../ground/identity.ts";
import { audit } from "../../ground/records.ts";
import { row, rows, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import type { CommandResult } from "../../problems.ts";
import { type CsvSource, readCsv } from "../files/read-csv.ts";
import { handOut } from "./hand-out.ts";
import { holdBatch } from "./held-batch.ts";
import { addRecipients } from "./recipients.ts";

export interface AssignVouchersInput {
  readonly batchId: Id;
  readonly customerIds?: readonly Id[];
  /** A column `email`, one customer a row. */
  readonly csv?: CsvSource;
}

/** A row nobody was found for. */
export interface UnknownCustomer {
  readonly line: number;
  readonly reason: "EMAIL_INVALID" | "CUSTOMER_NOT_FOUND";
}

export interface AssignedVouchers {
  readonly batchId: Id;
  /** Customers put on the list now; those already on it keep their code. */
  readonly added: number;
  /** Of all on the list: with a code, and waiting for one to be made. */
  readonly assigned: number;
  readonly waiting: number;
  readonly unknown: readonly UnknownCustomer[];
}

/**
 * Puts customers on the batch's list and gives each a code of their own, now or as soon as there is one. Told twice,
 * nobody gets a second one.
 */
export async function assignVouchers(
  context: CommandContext,
  { batchId, customerIds = [], csv }: AssignVouchersInput,
): Promise<CommandResult<AssignedVouchers>> {
  const listed = await customersIn(context, csv);
  if (!listed.ok) return listed;
  return inTransaction(context, async (tx) => {
    const held = await holdBatch(tx, context, batchId);
    if (!held.ok) return held;
    const added = await addRecipients(tx, batchId, [...customerIds, ...listed.customerIds]);
    await handOut(tx, batchId);
    const sums = await row<{ assigned: number; waiting: number }>(
      tx,
      sql`select count(voucher_id)::int as assigned, count(*) filter (where voucher_id is null)::int as waiting
          from voucher_batch_recipient where batch_id = ${batchId}`,
    );
    await audit(tx, context, {
      action: "voucher_batch.assigned",
      objectType: "voucher_batch",
      objectId: batchId,
      after: { added, ...sums },
      partnerId: held.batch.partner_id,
    });
    return { ok: true, batchId, added, ...sums!, unknown: listed.unknown };
  });
}

type Listed = { readonly customerIds: readonly Id[]; readonly unknown: readonly UnknownCustomer[] };

async function customersIn(
  context: CommandContext,
  csv: CsvSource | undefined,
): Promise<CommandResult<Listed>> {
  if (!csv) return { ok: true, customerIds: [], unknown: [] };
  const em = context.em.fork();
  const customerIds: Id[] = [];
  const unknown: UnknownCustomer[] = [];
  const read = await readCsv(csv, COLUMNS, async (records) => {
    const asked = records.map(({ line, cells }) => ({ line, key: emailKey(cells.email ?? "") }));
    const known = await customersByEmail(
      em,
      asked.flatMap(({ key }) => key ?? []),
    );
    for (const { line, key } of asked) {
      const id = key === null ? undefined : known.get(key);
      if (id) customerIds.push(id);
      else unknown.push({ line, reason: key === null ? "EMAIL_INVALID" : "CUSTOMER_NOT_FOUND" });
    }
  });
  return read.ok ? { ok: true, customerIds, unknown } : read;
}

const COLUMNS = { email: ["email", "e-mail", "電子郵件"] } as const;

/** Members before guests, the oldest first: two accounts may share a mailbox. */
async function customersByEmail(
  em: EntityManager,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Id>> {
  const found = await rows<{ id: Id; email_key: string }>(
    em,
    sql`select distinct on (email_key) id, email_key from customer
        where email_key = any(${keys}::text[]) order by email_key, user_id is null, created_at, id`,
  );
  return new Map(found.map(({ id, email_key }) => [email_key, id]));
}
