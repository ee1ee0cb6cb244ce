import { type CodeFormat } from "@8521/engine";
import {
  batchProgress,
  type BatchMove,
  type BatchReport,
  type CommandResult,
  type CreateBatchInput,
  steerBatch,
} from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { globalId, idOf, idsOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { VoucherBatch, type VoucherBatchInput, type VoucherBatchPayload } from "./batch.type.ts";

/** A batch as it is now, or why there is none. */
export async function answerBatch(
  c: Context,
  result: CommandResult<{ readonly batchId: string }>,
): Promise<VoucherBatchPayload> {
  if (!result.ok) return { batch: null, problems: problemsOf(c, result.problems) };
  return { batch: await batchById(c, result.batchId), problems: [] };
}

/** Null when there is none, or it is another partner's. */
export async function batchById(c: Context, batchId: string): Promise<VoucherBatch | null> {
  const read = await batchProgress(c.adminCommand, { batchId });
  return read.ok ? batchView(read.batch) : null;
}

/** Pauses, resumes or cancels; the batch comes with the answer even when it could not be. */
export async function steer(c: Context, id: string, move: BatchMove): Promise<VoucherBatchPayload> {
  const batchId = idOf("VoucherBatch", id);
  const result = await steerBatch(c.adminCommand, { batchId, move });
  const batch = await batchById(c, batchId);
  return { batch, problems: result.ok ? [] : problemsOf(c, result.problems) };
}

export function batchView({ batchId, discountId, affiliateId, ...report }: BatchReport) {
  return Object.assign(new VoucherBatch(), {
    ...report,
    id: globalId("VoucherBatch", batchId),
    discountUuid: discountId,
    affiliateUuid: affiliateId,
    pattern: patternOf(report.format),
    startsAt: dateOf(report.startsAt),
    endsAt: dateOf(report.endsAt),
    exportedAt: dateOf(report.exportedAt),
    createdAt: new Date(report.createdAt),
    finishedAt: dateOf(report.finishedAt),
  });
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

function patternOf(format: CodeFormat | null): string | null {
  if (format === null) return null;
  if (format.kind === "PATTERN") return format.pattern;
  if (format.kind === "UUID") return "uuid";
  return format.kind === "FIXED" ? format.word : `${format.prefix}{${"#".repeat(format.length)}}`;
}

/** What the schema calls a wish, as the command takes it. */
export function wishOf(input: VoucherBatchInput): CreateBatchInput {
  const { pattern, alphabet, endsAt, maxRedemptionsPerCustomer, domains } = input;
  return {
    discountId: idOf("Discount", input.discountId),
    name: input.name,
    count: input.count,
    affiliateId: input.affiliateId ? idOf("Affiliate", input.affiliateId) : null,
    startsAt: input.startsAt?.getTime() ?? null,
    maxRedemptions: input.maxRedemptions ?? null,
    channels: input.channels ?? [],
    tags: input.tags ?? [],
    isAssignedOnly: input.isAssignedOnly ?? false,
    recipientIds: idsOf("Customer", input.customerIds),
    // Absent is the deployment's default, null is said.
    ...(pattern?.trim() ? { format: formatOf(pattern.trim(), alphabet) } : {}),
    ...(endsAt === undefined ? {} : { endsAt: endsAt?.getTime() ?? null }),
    ...(maxRedemptionsPerCustomer === undefined ? {} : { maxRedemptionsPerCustomer }),
    ...(domains ? { domains } : {}),
  };
}

function formatOf(pattern: string, alphabet: string | null | undefined): CodeFormat {
  if (pattern.toLowerCase() === "uuid") return { kind: "UUID" };
  // Bare runs of # are what people type.
  const read = pattern.replaceAll(/\{?(#+)\}?/g, "{$1}");
  return { kind: "PATTERN", pattern: read, ...(alphabet ? { alphabet } : {}) };
}
