/** A limit begins, ends or moves, or what it limits becomes hot, while orders are placed. */
import type { EntityManager } from "@8521/database";
import { rows, sql } from "../ground/sql.ts";
import { closeGate } from "./gate.ts";
import type { Subject } from "./model.ts";
import { closeSlots, openSlots } from "./slots.ts";
import { foldTally } from "./tally.ts";

/**
 * Runs `change` (it writes the limits of the subject, or whether it is hot) while nobody counts: everything used so
 * far, on whatever way, stands in the row by then, so that its check judges the new limit; afterwards slots are opened
 * again where there are to be any. Closes the gate: to be called before any other row is locked.
 */
export async function changeCounting(
  tx: EntityManager,
  subject: Subject,
  change: () => Promise<void>,
): Promise<void> {
  await closeGate(tx);
  await lockSubject(tx, subject);
  await closeSlots(tx, subject);
  await foldTally(tx, subject);
  await change();
  await openSlots(tx, subject);
}

/** Holds the row; orders that merely refer to it need not wait. */
async function lockSubject(tx: EntityManager, { kind, id }: Subject): Promise<void> {
  await rows(
    tx,
    kind === "DISCOUNT"
      ? sql`select id from discount where id = ${id} for no key update`
      : sql`select id from voucher where id = ${id} for no key update`,
  );
}
