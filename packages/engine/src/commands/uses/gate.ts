/**
 * The gate of uses. Who counts passes it, many at a time, as the first thing of the counting at the end of a
 * transaction; who changes how something is counted closes it. So a closed gate means: every use that was counted is
 * committed and seen, and no other is on its way. Waiting is in the order of asking: a stream of orders can't keep the
 * gate open for ever, as it could keep a shared row lock. It is held for as long as the counting and the commit last.
 */
import type { EntityManager } from "@8521/database";
import { rows, sql } from "../ground/sql.ts";

/** Two numbers of the house among PostgreSQL's advisory locks. */
const GATE = sql`8521, 4`;

/** Passes, and keeps it from being closed until the transaction ends. */
export async function passGate(tx: EntityManager): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock_shared(${GATE})`);
}

/** Waits for who is passing and lets nobody through until the transaction ends. Taken before any row of the subject. */
export async function closeGate(tx: EntityManager): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(${GATE})`);
}
