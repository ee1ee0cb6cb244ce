/** Who gets the codes of a batch, and keys that change. Tables of 011_voucher_batches.sql and 016_webhooks.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { clock, id, instant, integer, looseId, money, now, oneOf, text } from "./columns.ts";
import { Voucher, VoucherBatch } from "./discounts.ts";
import { Customer } from "./people.ts";

const VoucherBatchRecipientSchema = defineEntity({
  name: "VoucherBatchRecipient",
  tableName: "voucher_batch_recipient",
  properties: {
    batchId: () => p.manyToOne(VoucherBatch).mapToPk().joinColumn("batch_id").primary(),
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id").primary(),
    voucherId: () => p.manyToOne(Voucher).mapToPk().joinColumn("voucher_id").nullable(),
    addedAt: clock(),
    assignedAt: instant().nullable(),
    sendAskedAt: instant().nullable(),
    mailId: looseId().nullable(),
    lineAskedAt: instant().nullable(),
    lineMessageId: looseId().nullable(),
  },
});
/** To whom a code of a batch is given. */
export class VoucherBatchRecipient extends VoucherBatchRecipientSchema.class {}
VoucherBatchRecipientSchema.setClass(VoucherBatchRecipient);

const CodeKeyRotationSchema = defineEntity({
  name: "CodeKeyRotation",
  tableName: "code_key_rotation",
  properties: {
    id: id(),
    toVersion: integer(),
    total: integer(),
    done: integer().defaultRaw("0"),
    state: oneOf("QUEUED", "RUNNING", "DONE", "FAILED").defaultRaw("'QUEUED'"),
    cursorVoucherId: looseId().nullable(),
    heldUntil: instant().nullable(),
    holder: looseId().nullable(),
    busyMs: money().defaultRaw("0"),
    failure: text().nullable(),
    createdBy: looseId().nullable(),
    createdAt: now(),
    startedAt: instant().nullable(),
    finishedAt: instant().nullable(),
  },
});
/** Sealing all private codes under a newer key, with its progress. */
export class CodeKeyRotation extends CodeKeyRotationSchema.class {}
CodeKeyRotationSchema.setClass(CodeKeyRotation);
