/** Prices a batch of snapshots again: what the nightly job is made of. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { changed, rows, sql } from "../../ground/sql.ts";
import { alwaysInTransaction } from "../../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { mayAskAll } from "../who-may.ts";
import { judgeSnapshot, type ReplayedOrder, type StoredSnapshot } from "./judge-snapshot.ts";
import { keepReplays } from "./keep-replays.ts";

export interface ReplaySnapshotsInput {
  /** NEW: placed in the last days and never replayed. OLD: the next ones of all, in rotation. */
  readonly which: "NEW" | "OLD";
  readonly limit: number;
}

export interface ReplayedBatch {
  readonly count: number;
  readonly broken: readonly ReplayedOrder[];
}

/** New orders are looked for this far back: a worker may have been away over a holiday. Older ones come by rotation. */
const NEW_DAYS = 14;
const PLACE = "replay.rotation";

/** Replays the next batch; `count` 0 means that none is left (NEW) or that there is none at all (OLD). */
export async function replaySnapshots(
  context: CommandContext,
  { which, limit }: ReplaySnapshotsInput,
): Promise<CommandResult<ReplayedBatch>> {
  if (!mayAskAll(context)) return refuseWith("NOT_ALLOWED");
  const batch = await alwaysInTransaction(context, async (tx) => {
    const stored = which === "NEW" ? await newOnes(tx, context, limit) : await oldOnes(tx, limit);
    const replayed = stored.map(judgeSnapshot);
    await keepReplays(tx, context, replayed);
    const broken = replayed.filter(({ outcome }) => outcome !== "SAME");
    return { count: replayed.length, broken };
  });
  return { ok: true, ...batch };
}

function newOnes(tx: EntityManager, context: CommandContext, limit: number) {
  return rows<StoredSnapshot>(
    tx,
    sql`select s.order_id, s.canonical, s.sha256 from orders o join order_snapshot s on s.order_id = o.id
        where o.placed_at > ${context.now}::timestamptz - make_interval(days => ${NEW_DAYS})
          and not exists (select 1 from order_replay r where r.order_id = o.id)
        order by o.placed_at desc, o.id desc limit ${limit}`,
  );
}

/** Goes on behind the last one, and begins anew at the end. */
async function oldOnes(tx: EntityManager, limit: number): Promise<StoredSnapshot[]> {
  const behind = await rows<StoredSnapshot>(
    tx,
    sql`select order_id, canonical, sha256 from order_snapshot
        where order_id > coalesce((select (value #>> '{}')::uuid from setting where key = ${PLACE}),
                                  '00000000-0000-0000-0000-000000000000'::uuid)
        order by order_id limit ${limit}`,
  );
  const rest = limit - behind.length;
  const fromStart = rest > 0 ? await firstOnes(tx, rest, behind[0]?.order_id ?? null) : [];
  const found = [...behind, ...fromStart];
  const last = found.at(-1);
  if (last) await rememberPlace(tx, last.order_id);
  return found;
}

function firstOnes(tx: EntityManager, limit: number, before: Id | null) {
  return rows<StoredSnapshot>(
    tx,
    sql`select order_id, canonical, sha256 from order_snapshot
        where ${before}::uuid is null or order_id < ${before}::uuid order by order_id limit ${limit}`,
  );
}

async function rememberPlace(tx: EntityManager, orderId: Id): Promise<void> {
  await changed(
    tx,
    sql`insert into setting (key, value) values (${PLACE}, to_jsonb(${orderId}::text))
        on conflict (key) do update set value = excluded.value, updated_at = now()`,
  );
}
