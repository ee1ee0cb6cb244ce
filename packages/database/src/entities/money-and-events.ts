/** The money trail, answers kept for retries, and what leaves the house. Tables of 008_money_and_events.sql and 011_voucher_batches.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { Voucher } from "./discounts.ts";
import { Partner } from "./ground.ts";
import { Order } from "./orders.ts";
import { clock, id, instant, integer, json, looseId, money, now, oneOf, text } from "./columns.ts";

/** One invariant and how many rows broke it. */
export interface AuditCheck {
  readonly name: string;
  readonly violations: number;
  /** The first few, as sentences. */
  readonly samples: readonly string[];
}

const JournalEntrySchema = defineEntity({
  name: "JournalEntry",
  tableName: "journal_entry",
  properties: {
    id: id(),
    at: clock(),
    kind: text(),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id").nullable(),
    causeType: text(),
    causeId: looseId(),
  },
});
/** One balanced entry of the money trail. Append-only. */
export class JournalEntry extends JournalEntrySchema.class {}
JournalEntrySchema.setClass(JournalEntry);

const PostingSchema = defineEntity({
  name: "Posting",
  tableName: "posting",
  properties: {
    journalEntryId: () =>
      p.manyToOne(JournalEntry).mapToPk().joinColumn("journal_entry_id").primary(),
    account: text().primary(),
    currency: text().primary(),
    amount: money(),
  },
});
/** One side of a journal entry. Append-only. */
export class Posting extends PostingSchema.class {}
PostingSchema.setClass(Posting);

const IdempotencyKeySchema = defineEntity({
  name: "IdempotencyKey",
  tableName: "idempotency_key",
  properties: {
    scope: text().primary(),
    key: text().primary(),
    operation: text(),
    requestHash: text(),
    response: json<unknown>().nullable(),
    createdAt: now(),
  },
});
/** The first answer to a key. */
export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);

const OutboxEventSchema = defineEntity({
  name: "OutboxEvent",
  tableName: "outbox_event",
  properties: {
    id: id(),
    at: clock(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    aggregateType: text(),
    aggregateId: looseId(),
    type: text(),
    payload: json<Record<string, unknown>>(),
    handledAt: instant().nullable(),
  },
});
/** An event on its way out. */
export class OutboxEvent extends OutboxEventSchema.class {}
OutboxEventSchema.setClass(OutboxEvent);

const MailSchema = defineEntity({
  name: "Mail",
  tableName: "mail",
  properties: {
    id: id(),
    createdAt: now(),
    eventId: looseId().nullable(),
    recipient: text(),
    locale: text(),
    template: text(),
    subject: text(),
    textBody: text(),
    htmlBody: text(),
    state: oneOf("QUEUED", "SENT", "FAILED").defaultRaw("'QUEUED'"),
    sentAt: instant().nullable(),
    failure: text().nullable(),
    voucherId: () => p.manyToOne(Voucher).mapToPk().joinColumn("voucher_id").nullable(),
  },
});
/** A letter that was written. */
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);

const AuditRunSchema = defineEntity({
  name: "AuditRun",
  tableName: "audit_run",
  properties: {
    id: id(),
    startedAt: now(),
    finishedAt: instant().nullable(),
    checks: json<AuditCheck[]>().defaultRaw("'[]'"),
    violations: integer().defaultRaw("0"),
  },
});
/** A run of the audit. */
export class AuditRun extends AuditRunSchema.class {}
AuditRunSchema.setClass(AuditRun);
