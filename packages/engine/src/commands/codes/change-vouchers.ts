/** Extends, pauses or retires many codes at once, each by its own. */
import type { EntityManager } from "@8521/database";
import type { Id, Instant } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, instantOrNull, rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, problem, type ProblemOf, refuseWith } from "../problems.ts";
import { dateOf } from "./create-discount.ts";
import { mayWrite } from "./discount-row.ts";

/** How many at most. */
export const VOUCHERS_MOST = 500;

/** EXTEND never shortens: what ends later, or never, stays as it is. */
export type VouchersChange =
  | { readonly kind: "EXTEND"; readonly endsAt: Instant }
  | { readonly kind: "PAUSE" }
  | { readonly kind: "RETIRE" };

export interface ChangeVouchersInput {
  readonly voucherIds: readonly Id[];
  readonly change: VouchersChange;
  /** For the audit log of each. */
  readonly reason?: string | null;
}

/** What became of one of them. */
export interface VoucherOutcome {
  readonly voucherId: Id;
  /** UNCHANGED: it was that way already. */
  readonly outcome: "CHANGED" | "UNCHANGED" | "REFUSED";
  readonly problem: ProblemOf | null;
}

interface Held {
  readonly id: Id;
  readonly partner_id: Id | null;
  readonly status: string;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
}

/**
 * One transaction and four statements, however many. What can't be done to one is told of that one and stops none of
 * the others; each that changed has a line of its own in the audit log.
 */
export async function changeVouchers(
  context: CommandContext,
  { voucherIds, change, reason = null }: ChangeVouchersInput,
): Promise<CommandResult<{ readonly outcomes: readonly VoucherOutcome[] }>> {
  const ids = [...new Set(voucherIds)];
  if (ids.length < 1 || ids.length > VOUCHERS_MOST) {
    return refuseWith("COUNT_INVALID", { minimum: 1, maximum: VOUCHERS_MOST }, ["ids"]);
  }
  return inTransaction(context, async (tx) => {
    const held = new Map((await hold(tx, ids)).map((one) => [one.id, one]));
    const outcomes = ids.map((id) => outcomeOf(context, id, held.get(id), change));
    const toChange = outcomes.filter(({ outcome }) => outcome === "CHANGED");
    const chosen = toChange.flatMap(({ voucherId }) => held.get(voucherId) ?? []);
    if (chosen.length > 0) {
      await write(tx, chosen, change);
      await auditEach(tx, context, { chosen, change, reason });
    }
    return { ok: true, outcomes };
  });
}

/** In the one order in which vouchers are locked: ascending id. */
async function hold(tx: EntityManager, ids: readonly Id[]): Promise<Held[]> {
  const found = await rows<
    Omit<Held, "startsAt" | "endsAt"> & { starts_at: string | null; ends_at: string | null }
  >(
    tx,
    sql`select id, partner_id, status, starts_at, ends_at from voucher
        where id = any(${ids}::uuid[]) order by id for no key update`,
  );
  return found.map(({ starts_at, ends_at, ...one }) => ({
    ...one,
    startsAt: instantOrNull(starts_at),
    endsAt: instantOrNull(ends_at),
  }));
}

function outcomeOf(
  context: CommandContext,
  voucherId: Id,
  held: Held | undefined,
  change: VouchersChange,
): VoucherOutcome {
  const refused = (why: ProblemOf): VoucherOutcome => ({
    voucherId,
    outcome: "REFUSED",
    problem: why,
  });
  // Another partner's is as good as not there.
  if (!held || !mayWrite(context, held.partner_id)) {
    return refused(problem("VOUCHER_NOT_FOUND", { voucherId }));
  }
  const { status } = held;
  if (change.kind === "RETIRE" && status === "RETIRED") return unchanged(voucherId);
  if (status !== "ACTIVE" && status !== "PAUSED") {
    return refused(problem("VOUCHER_OUT_OF_USE", { status }));
  }
  if (change.kind === "PAUSE" && status === "PAUSED") return unchanged(voucherId);
  if (change.kind === "EXTEND") {
    if (held.endsAt === null || held.endsAt >= change.endsAt) return unchanged(voucherId);
    if (held.startsAt !== null && held.startsAt >= change.endsAt) {
      return refused(problem("VALIDITY_INVALID", {}, ["endsAt"]));
    }
  }
  return { voucherId, outcome: "CHANGED", problem: null };
}

function unchanged(voucherId: Id): VoucherOutcome {
  return { voucherId, outcome: "UNCHANGED", problem: null };
}

const STATUS = { PAUSE: "PAUSED", RETIRE: "RETIRED" } as const;

async function write(
  tx: EntityManager,
  chosen: readonly Held[],
  change: VouchersChange,
): Promise<void> {
  const ids = chosen.map(({ id }) => id);
  await changed(
    tx,
    change.kind === "EXTEND"
      ? sql`update voucher set ends_at = ${dateOf(change.endsAt)} where id = any(${ids}::uuid[])`
      : sql`update voucher set status = ${STATUS[change.kind]} where id = any(${ids}::uuid[])`,
  );
}

async function auditEach(
  tx: EntityManager,
  context: CommandContext,
  {
    chosen,
    change,
    reason,
  }: {
    readonly chosen: readonly Held[];
    readonly change: VouchersChange;
    readonly reason: string | null;
  },
): Promise<void> {
  const acts = chosen.map(({ id, partner_id, status, endsAt }) => ({
    id,
    partner_id,
    before: change.kind === "EXTEND" ? { endsAt } : { status },
    after: change.kind === "EXTEND" ? { endsAt: change.endsAt } : { status: STATUS[change.kind] },
  }));
  const action = change.kind === "EXTEND" ? "voucher.updated" : "voucher.status";
  await changed(
    tx,
    sql`insert into audit_log (partner_id, actor_kind, actor_id, action, object_type, object_id, before, after, reason,
                               request_id)
        select coalesce(a.partner_id, ${context.actor.partnerId}::uuid), ${context.actor.kind}, ${context.actor.id}::uuid,
               ${action}, 'voucher', a.id, a.before, a.after, ${reason}, ${context.requestId}
        from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb)
             as a (id uuid, partner_id uuid, before jsonb, after jsonb)`,
  );
}
