/** Where the uses of a discount or voucher are counted at this moment. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { rows, sql } from "../ground/sql.ts";
import { type SubjectChange, subjectOf } from "./model.ts";

/** In its own row; over slots; or, when nothing asks for the figure, only noted. */
export type Counting = "ROW" | "SLOTS" | "TALLY";

/** Asked after passing the gate, so that the answer stays true until the transaction ends. */
export async function howCounted(
  tx: EntityManager,
  changes: readonly SubjectChange[],
): Promise<(change: SubjectChange) => Counting> {
  const ids = (kind: SubjectChange["counter"]) => [
    ...new Set(changes.filter(({ counter }) => counter === kind).map((one) => subjectOf(one).id)),
  ];
  const found = await rows<{ id: Id; is_counted: boolean; is_hot: boolean }>(
    tx,
    sql`select id, is_counted, is_hot from discount where id = any(${ids("DISCOUNT")}::uuid[])
        union all
        select id, max_redemptions is not null, is_hot from voucher where id = any(${ids("VOUCHER")}::uuid[])`,
  );
  const byId = new Map(found.map((one) => [one.id, one]));
  return (change) => {
    const one = byId.get(subjectOf(change).id);
    if (one?.is_hot) return "SLOTS";
    return one && !one.is_counted ? "TALLY" : "ROW";
  };
}
