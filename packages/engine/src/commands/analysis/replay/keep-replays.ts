/** Remembers what replaying said, and raises the alarm. */
import type { EntityManager } from "@8521/database";
import type { CommandContext } from "../../context.ts";
import { changed, sql } from "../../ground/sql.ts";
import type { ReplayedOrder } from "./judge-snapshot.ts";

/** The kind of alert that a snapshot raises when it no longer replays. */
export const SNAPSHOT_ALERT = "snapshot.replay_differs";

/** Two statements however many orders there are; an order has one open alert at a time, not one a night. */
export async function keepReplays(
  tx: EntityManager,
  context: CommandContext,
  replayed: readonly ReplayedOrder[],
): Promise<void> {
  if (replayed.length === 0) return;
  await changed(
    tx,
    sql`insert into order_replay (order_id, replayed_at, outcome, engine_version)
        select order_id, ${context.now}, outcome, engine_version
        from jsonb_to_recordset(${JSON.stringify(replayed.map(asRow))}::jsonb)
          as r (order_id uuid, outcome text, engine_version text)
        order by order_id
        on conflict (order_id) do update set replayed_at = excluded.replayed_at, outcome = excluded.outcome,
          engine_version = excluded.engine_version`,
  );
  const broken = replayed.filter(({ outcome }) => outcome !== "SAME");
  if (broken.length > 0) await raise(tx, broken);
}

function asRow({ orderId, outcome, engineVersion }: ReplayedOrder) {
  return { order_id: orderId, outcome, engine_version: engineVersion };
}

async function raise(tx: EntityManager, broken: readonly ReplayedOrder[]): Promise<void> {
  const alerts = broken.map(({ orderId, outcome, difference, engineVersion }) => ({
    order_id: orderId,
    data: { cause: outcome, difference, engineVersion },
  }));
  await changed(
    tx,
    sql`insert into alert (kind, severity, order_id, data)
        select ${SNAPSHOT_ALERT}, 'CRITICAL', order_id, data
        from jsonb_to_recordset(${JSON.stringify(alerts)}::jsonb) as b (order_id uuid, data jsonb)
        where not exists (select 1 from alert a where a.kind = ${SNAPSHOT_ALERT} and a.order_id = b.order_id
                            and a.acknowledged_at is null)`,
  );
}
