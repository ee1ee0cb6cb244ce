/**
 * Slots of what is hot (VOUCHERS section 4): what is left of a limit, handed out beforehand over several rows, so that
 * those who take it at once seldom wait for each other. The row of the discount or voucher counts it as used meanwhile;
 * so its check keeps the limit, and a slot's own check keeps what it was given.
 */
import { randomInt } from "node:crypto";
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { changed, rows, sql } from "../ground/sql.ts";
import type { Subject } from "./model.ts";

/** More slots help only while fewer than that many can commit at once. */
export const SLOTS = 16;

/** Takes one use from any slot that has one; false when all of them are empty. */
export async function takeFromSlots(tx: EntityManager, subjectId: Id): Promise<boolean> {
  if (await takeFromFreeSlot(tx, subjectId)) return true;
  // Nobody's slot has any left, or those that have are held: their holders may yet roll back, so they are waited for.
  for (;;) {
    const stocked = await rows<{ number: number }>(
      tx,
      sql`select number from use_slot where subject_id = ${subjectId} and remaining > 0 order by number`,
    );
    if (stocked.length === 0) return false;
    for (const { number } of stocked) if (await takeFromSlot(tx, subjectId, number)) return true;
  }
}

/** From the first one that nobody holds, beginning anywhere. */
async function takeFromFreeSlot(tx: EntityManager, subjectId: Id): Promise<boolean> {
  const taken = await changed(
    tx,
    sql`update use_slot set remaining = remaining - 1 where subject_id = ${subjectId} and number = (
          select number from use_slot where subject_id = ${subjectId} and remaining > 0
          order by (number + ${randomInt(SLOTS)}) % ${SLOTS} limit 1 for no key update skip locked)`,
  );
  return taken === 1;
}

async function takeFromSlot(tx: EntityManager, subjectId: Id, number: number): Promise<boolean> {
  const taken = await changed(
    tx,
    sql`update use_slot set remaining = remaining - 1
        where subject_id = ${subjectId} and number = ${number} and remaining > 0`,
  );
  return taken === 1;
}

/** Gives one use back to a slot that nobody holds, or, when all are held, to the one that is waited for. */
export async function giveToSlots(tx: EntityManager, subjectId: Id): Promise<void> {
  const given = await changed(
    tx,
    sql`update use_slot set remaining = remaining + 1 where subject_id = ${subjectId} and number = (
          select number from use_slot where subject_id = ${subjectId}
          order by (number + ${randomInt(SLOTS)}) % ${SLOTS} limit 1 for no key update skip locked)`,
  );
  if (given === 1) return;
  await changed(
    tx,
    sql`update use_slot set remaining = remaining + 1
        where subject_id = ${subjectId} and number = ${randomInt(SLOTS)}`,
  );
}

/** Hands out what is left of the limit of a hot subject. The gate is closed. */
export async function openSlots(tx: EntityManager, { kind, id }: Subject): Promise<void> {
  const handOut = sql`set used = max_redemptions + overrun where id = ${id} and is_hot returning new.used - old.used as room`;
  await changed(
    tx,
    sql`with handed_out as (${kind === "DISCOUNT" ? sql`update discount ${handOut}` : sql`update voucher ${handOut}`})
        insert into use_slot (subject_id, number, remaining)
        select ${id}::uuid, n, room / ${SLOTS} + case when n < room % ${SLOTS} then 1 else 0 end
        from handed_out, generate_series(0, ${SLOTS - 1}) as n`,
  );
}

/** Takes back what lies in the slots, and removes them. The gate is closed. */
export async function closeSlots(tx: EntityManager, { kind, id }: Subject): Promise<void> {
  const closed = sql`with closed as (delete from use_slot where subject_id = ${id} returning remaining),
                          total as (select sum(remaining) as room from closed having count(*) > 0)`;
  await changed(
    tx,
    kind === "DISCOUNT"
      ? sql`${closed} update discount s set used = s.used - total.room from total where s.id = ${id}`
      : sql`${closed} update voucher s set used = s.used - total.room from total where s.id = ${id}`,
  );
}
