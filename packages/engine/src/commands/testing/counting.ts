/** Short ways to take and give back uses without orders, and to stop in the middle of it. */
import { setTimeout } from "node:timers/promises";
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { rows, sql } from "../ground/sql.ts";
import { changeCounters } from "../orders/redemptions.ts";
import { usesOf } from "../uses/uses-of.ts";
import type { SubjectChange, SubjectKind } from "../uses/model.ts";
import type { World } from "./world.ts";

/** A change of one counter, of a use of 100 that no order has. */
export function changeOf(
  counter: SubjectKind,
  id: Id,
  sign: 1 | -1,
  wasOverrun = false,
): SubjectChange {
  const use = { redemptionId: id, discountId: id, voucherId: id, amount: 100 };
  return { counter, sign, use, wasOverrun };
}

/** Takes or gives back once, in a transaction of its own; false when the limit refused. */
export async function count(
  world: World,
  change: SubjectChange,
  atLimit: "REFUSE" | "OVERRUN" = "REFUSE",
): Promise<boolean> {
  const undo = new Error("refused");
  try {
    await world.database.orm.em.fork().transactional(async (tx) => {
      const { refused } = await changeCounters(tx, [change], atLimit);
      if (refused) throw undo;
    });
    return true;
  } catch (error) {
    if (error === undo) return false;
    throw error;
  }
}

/** How often something was used so far, wherever its uses are counted. */
export async function usedSoFar(world: World, kind: SubjectKind, id: Id): Promise<number> {
  return (await usesOf(world.database.orm.em.fork(), kind, [id]))[0]!.used;
}

/** Does some work in a transaction and keeps it open; answers how to end it. */
export async function leftOpen(
  world: World,
  work: (tx: EntityManager) => Promise<unknown>,
): Promise<{ end(how: "COMMIT" | "ROLLBACK"): Promise<void> }> {
  const undo = new Error("rolled back");
  const done = Promise.withResolvers<void>();
  const ending = Promise.withResolvers<"COMMIT" | "ROLLBACK">();
  const ended = world.database.orm.em
    .fork()
    .transactional(async (tx) => {
      await work(tx);
      done.resolve();
      if ((await ending.promise) === "ROLLBACK") throw undo;
    })
    .catch((error: unknown) => {
      done.reject(error);
      if (error !== undo) throw error;
    });
  await done.promise;
  return {
    async end(how) {
      ending.resolve(how);
      await ended;
    },
  };
}

/** Until somebody in this database waits for a lock; after 5 s it is clear that nobody does. */
export async function somebodyWaits(world: World): Promise<void> {
  for (let look = 0; look < 200; look++) {
    const waiting = await rows(
      world.database.orm.em.fork(),
      sql`select 1 from pg_locks l join pg_stat_activity a using (pid)
          where not l.granted and a.datname = current_database()`,
    );
    if (waiting.length > 0) return;
    await setTimeout(25);
  }
  throw new Error("nobody waits");
}
