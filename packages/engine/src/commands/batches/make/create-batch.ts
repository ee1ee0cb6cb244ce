/** Wishes for many codes; the worker makes them. */
import type { EntityManager } from "@8521/database";
import type { CodeFormat } from "../../../codes/index.ts";
import type { Id } from "../../../pricing/model.ts";
import { dateOf } from "../../codes/create-discount.ts";
import { mayWrite } from "../../codes/discount-row.ts";
import type { CommandContext } from "../../context.ts";
import { once } from "../../ground/idempotency.ts";
import { audit } from "../../ground/records.ts";
import { row, sql } from "../../ground/sql.ts";
import { inTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { addRecipients } from "../give/recipients.ts";
import { callBatchWorker } from "../tasks.ts";
import { type ReadFormat, readBatchFormat } from "./batch-format.ts";
import type { VoucherTerms } from "./model.ts";
import { type FullTerms, fullTerms } from "./terms.ts";

export interface CreateBatchInput extends VoucherTerms {
  readonly discountId: Id;
  /** For the list of batches. */
  readonly name: string;
  /** 1 to 10,000,000. */
  readonly count: number;
  /** Absent: the deployment's default. */
  readonly format?: CodeFormat;
  /** One code is given to each of them as soon as it exists. */
  readonly recipientIds?: readonly Id[];
  readonly idempotency?: { readonly key: string; readonly body: unknown };
}

/** What a wish would come to. */
export interface BatchEstimate {
  readonly sample: string;
  /** How many different codes the format has, as a decimal text. */
  readonly space: string;
  /** A guesser's chance while the codes live, 1 in so many, as a decimal text. */
  readonly guessOdds: string;
}

export const COUNT_MAX = 10_000_000;

/** Says what a wish would come to, or why it would be refused; changes nothing. */
export async function estimateBatch(
  context: CommandContext,
  input: CreateBatchInput,
): Promise<CommandResult<BatchEstimate>> {
  const checked = await check(context.em.fork(), context, input);
  return checked.ok ? { ok: true, ...estimateOf(checked.read) } : checked;
}

/**
 * Begins a batch. Refused: a format that can't be read, or whose codes would be guessed (with the odds and a longer
 * pattern), a count out of bounds, a discount or affiliate that is not there or not this admin's.
 */
export async function createBatch(
  context: CommandContext,
  input: CreateBatchInput,
): Promise<CommandResult<BatchEstimate & { readonly batchId: Id }>> {
  return inTransaction(context, (tx) => {
    const work = () => begin(tx, context, input);
    if (!input.idempotency) return work();
    const scope = `${context.actor.kind}:${context.actor.id ?? ""}`;
    return once(tx, { scope, operation: "createBatch", ...input.idempotency }, work);
  });
}

async function begin(
  tx: EntityManager,
  context: CommandContext,
  input: CreateBatchInput,
): Promise<CommandResult<BatchEstimate & { readonly batchId: Id }>> {
  const checked = await check(tx, context, input);
  if (!checked.ok) return checked;
  const { partnerId, terms, format, read } = checked;
  const { name, count, discountId, recipientIds = [] } = input;
  const batchId = await insertBatch(tx, context, {
    name,
    count,
    discountId,
    partnerId,
    terms,
    format,
    source: "MADE",
  });
  await addRecipients(tx, batchId, recipientIds);
  await callBatchWorker(tx, batchId);
  await audit(tx, context, {
    action: "voucher_batch.created",
    objectType: "voucher_batch",
    objectId: batchId,
    after: { name, count, discountId, format, ...terms },
    partnerId,
  });
  return { ok: true, batchId, ...estimateOf(read) };
}

async function check(em: EntityManager, context: CommandContext, input: CreateBatchInput) {
  const { count, discountId } = input;
  if (!Number.isInteger(count) || count < 1 || count > COUNT_MAX) {
    return refuseWith("COUNT_INVALID", { minimum: 1, maximum: COUNT_MAX }, ["count"]);
  }
  const owned = await checkOwners(em, context, discountId, input.affiliateId ?? null);
  if (!owned.ok) return owned;
  const terms = fullTerms(context, input);
  const format = input.format ?? context.settings.codes.defaults.codeFormat;
  const { affiliateSlug, partnerId } = owned;
  const read = readBatchFormat(context, { format, count, endsAt: terms.endsAt, affiliateSlug });
  return read.ok ? { ok: true as const, partnerId, terms, format, read } : read;
}

/** The discount must be there and this admin's; an owner must be there. */
export async function checkOwners(
  em: EntityManager,
  context: CommandContext,
  discountId: Id,
  affiliateId: Id | null,
): Promise<CommandResult<{ partnerId: Id | null; affiliateSlug: string | null }>> {
  const discount = await row<{ partner_id: Id | null }>(
    em,
    sql`select partner_id from discount where id = ${discountId}`,
  );
  if (!discount) return refuseWith("DISCOUNT_NOT_FOUND", { discountId });
  if (!mayWrite(context, discount.partner_id)) return refuseWith("NOT_ALLOWED");
  const partnerId = discount.partner_id;
  if (affiliateId === null) return { ok: true, partnerId, affiliateSlug: null };
  const affiliate = await row<{ slug: string }>(
    em,
    sql`select slug from affiliate where id = ${affiliateId}`,
  );
  if (!affiliate) return refuseWith("AFFILIATE_NOT_FOUND", { affiliateId });
  return { ok: true, partnerId, affiliateSlug: affiliate.slug };
}

/** Writes the row of a batch; an import's is done from the start. */
export async function insertBatch(
  tx: EntityManager,
  context: CommandContext,
  batch: {
    readonly name: string;
    readonly source: "MADE" | "IMPORTED";
    readonly count: number;
    readonly discountId: Id;
    readonly partnerId: Id | null;
    readonly terms: FullTerms;
    readonly format: CodeFormat | null;
  },
): Promise<Id> {
  const { name, source, count, discountId, partnerId, terms, format } = batch;
  const written = await row<{ id: Id }>(
    tx,
    sql`insert into voucher_batch (partner_id, discount_id, affiliate_id, name, source, format, count, starts_at, ends_at,
                                   max_redemptions, max_redemptions_per_customer, domains, channels, is_assigned_only,
                                   restore_on, credit_policy, tags, state, created_by, created_at)
        values (${partnerId}, ${discountId}, ${terms.affiliateId}, ${name.trim()}, ${source}, ${format}::jsonb, ${count},
                ${dateOf(terms.startsAt)}, ${dateOf(terms.endsAt)}, ${terms.maxRedemptions},
                ${terms.maxRedemptionsPerCustomer}, ${terms.domains}::text[], ${terms.channels}::text[],
                ${terms.isAssignedOnly}, ${terms.restoreOn}, ${terms.creditPolicy}, ${terms.tags}::text[],
                ${source === "MADE" ? "QUEUED" : "DONE"}, ${context.actor.id ?? null}::uuid, ${context.now})
        returning id`,
  );
  return written!.id;
}

function estimateOf({ sample, space, guessOdds }: ReadFormat): BatchEstimate {
  return { sample, space: space.toString(), guessOdds: guessOdds.toString() };
}
