/** Reads batches: what they are and how far. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { askingPartner, mayAsk } from "../../analysis/who-may.ts";
import type { CommandContext } from "../../context.ts";
import { instant, instantOrNull, rows, sql, type Statement } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import type { BatchProgress, BatchReport } from "./model.ts";

type BatchRow = Omit<
  BatchReport,
  "codesPerSecond" | "secondsLeft" | "startsAt" | "endsAt" | "exportedAt" | Times
> & {
  readonly busyMs: number;
} & { readonly [time in "startsAt" | "endsAt" | "exportedAt" | Times]: string | null };
type Times = "createdAt" | "startedAt" | "finishedAt";

/** One batch, in one query. */
export async function batchProgress(
  context: CommandContext,
  { batchId }: { readonly batchId: Id },
): Promise<CommandResult<{ readonly batch: BatchReport }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const [found] = await load(context.em.fork(), context, sql`b.id = ${batchId}`, 1);
  return found ? { ok: true, batch: found } : refuseWith("BATCH_NOT_FOUND");
}

/** Batches, newest first, older than `before` when it is given; in one query. */
export async function listBatches(
  context: CommandContext,
  { first, before = null }: { readonly first: number; readonly before?: Id | null },
): Promise<CommandResult<{ readonly batches: readonly BatchReport[] }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const which = before === null ? sql`true` : sql`b.id < ${before}`;
  return { ok: true, batches: await load(context.em.fork(), context, which, first) };
}

/** How many batches this admin may see. */
export async function countBatches(context: CommandContext): Promise<number> {
  if (!mayAsk(context)) return 0;
  const partner = askingPartner(context);
  const [found] = await rows<{ n: number }>(
    context.em.fork(),
    sql`select count(*)::int as n from voucher_batch
        where ${partner}::uuid is null or partner_id = ${partner}::uuid`,
  );
  return found!.n;
}

async function load(em: EntityManager, context: CommandContext, which: Statement, limit: number) {
  const partner = askingPartner(context);
  const found = await rows<BatchRow>(
    em,
    sql`select b.id as "batchId", b.state, b.count, b.made, b.discarded, b.failure, b.name, b.source,
               b.partner_id as "partnerId", b.discount_id as "discountId", b.affiliate_id as "affiliateId", b.format,
               b.starts_at as "startsAt", b.ends_at as "endsAt", b.max_redemptions as "maxRedemptions",
               b.max_redemptions_per_customer as "maxRedemptionsPerCustomer", to_jsonb(b.domains) as domains,
               to_jsonb(b.channels) as channels, to_jsonb(b.tags) as tags, b.is_assigned_only as "isAssignedOnly",
               b.exported_at as "exportedAt", b.created_at as "createdAt", b.started_at as "startedAt",
               b.finished_at as "finishedAt", b.busy_ms as "busyMs",
               (select count(*)::int from redemption r join voucher v on v.id = r.voucher_id
                 where v.batch_id = b.id and r.discount_id = b.discount_id
                   and r.state in ('RESERVED', 'REDEEMED')) as used,
               p.recipients, p.assigned, p.mailed, p."mailsWaiting", p."lineMessages", p."lineWaiting",
               (select count(*)::int from voucher_batch_recipient r join line_message m on m.id = r.line_message_id
                 where r.batch_id = b.id and m.state = 'FAILED') as "lineFailed"
        from voucher_batch b,
             lateral (select count(*)::int as recipients, count(voucher_id)::int as assigned,
                             count(mail_id)::int as mailed,
                             count(*) filter (where send_asked_at is not null and mail_id is null)::int as "mailsWaiting",
                             count(line_message_id)::int as "lineMessages",
                             count(*) filter (where line_asked_at is not null and line_message_id is null)::int as "lineWaiting"
                      from voucher_batch_recipient where batch_id = b.id) p
        where ${which} and (${partner}::uuid is null or b.partner_id = ${partner}::uuid)
        order by b.id desc limit ${limit}`,
  );
  return found.map(reportOf);
}

function reportOf({ busyMs, ...row }: BatchRow): BatchReport {
  return {
    ...row,
    ...pace(row, busyMs),
    startsAt: instantOrNull(row.startsAt),
    endsAt: instantOrNull(row.endsAt),
    exportedAt: instantOrNull(row.exportedAt),
    createdAt: instant(row.createdAt!),
    startedAt: instantOrNull(row.startedAt),
    finishedAt: instantOrNull(row.finishedAt),
  };
}

function pace(
  { state, count, made }: Pick<BatchRow, "state" | "count" | "made">,
  busyMs: number,
): Pick<BatchProgress, "codesPerSecond" | "secondsLeft"> {
  const rate = busyMs > 0 && made > 0 ? (made * 1000) / busyMs : null;
  const hasEnded = state === "DONE" || state === "CANCELLED";
  return {
    codesPerSecond: rate === null ? null : Math.round(rate),
    secondsLeft: hasEnded ? 0 : rate === null ? null : Math.ceil((count - made) / rate),
  };
}
