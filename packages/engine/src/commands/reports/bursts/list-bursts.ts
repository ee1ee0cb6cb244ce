/** Reads guess bursts, newest first. */
import type { Id } from "../../../pricing/model.ts";
import { mayAskAll } from "../../analysis/who-may.ts";
import type { CommandContext } from "../../context.ts";
import { instant, instantOrNull, row, rows, sql } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import type { BurstKind } from "./find-bursts.ts";

/** Many tries of codes nobody has, from one source. Times are epoch milliseconds. */
export interface GuessBurst {
  readonly burstId: Id;
  readonly kind: BurstKind;
  readonly customerId: Id | null;
  readonly beganAt: number;
  readonly lastAt: number;
  readonly attempts: number;
  readonly codes: number;
  /** Tries while locked out. */
  readonly locked: number;
  /** Codes the same source found meanwhile. */
  readonly found: number;
  readonly alertId: Id | null;
  readonly acknowledgedAt: number | null;
}

type BurstRow = Omit<GuessBurst, "beganAt" | "lastAt" | "acknowledgedAt"> & {
  readonly began_at: string;
  readonly last_at: string;
  readonly acknowledged_at: string | null;
};

/** Bursts older than `before` when it is given. Only the whole house asks: who tries codes is no partner's business. */
export async function listGuessBursts(
  context: CommandContext,
  { first, before = null }: { readonly first: number; readonly before?: Id | null },
): Promise<CommandResult<{ readonly bursts: readonly GuessBurst[] }>> {
  if (!mayAskAll(context)) return refuseWith("NOT_ALLOWED");
  const found = await rows<BurstRow>(
    context.em.fork(),
    sql`select b.id as "burstId", b.kind, b.customer_id as "customerId", b.began_at, b.last_at, b.attempts, b.codes,
               b.locked, b.found, b.alert_id as "alertId", a.acknowledged_at
        from guess_burst b left join alert a on a.id = b.alert_id
        where ${before}::uuid is null or b.id < ${before}::uuid
        order by b.id desc limit ${first}`,
  );
  const bursts = found.map(({ began_at, last_at, acknowledged_at, ...rest }) => ({
    ...rest,
    beganAt: instant(began_at),
    lastAt: instant(last_at),
    acknowledgedAt: instantOrNull(acknowledged_at),
  }));
  return { ok: true, bursts };
}

/** How many there are. */
export async function countGuessBursts(context: CommandContext): Promise<number> {
  if (!mayAskAll(context)) return 0;
  const found = await row<{ n: number }>(
    context.em.fork(),
    sql`select count(*)::int as n from guess_burst`,
  );
  return found!.n;
}
