/** To whom codes of a batch are given. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { changed, sql } from "../../ground/sql.ts";

/** Adds customers that are there and not on the list yet; answers how many. */
export async function addRecipients(
  tx: EntityManager,
  batchId: Id,
  customerIds: readonly Id[],
): Promise<number> {
  if (customerIds.length === 0) return 0;
  return changed(
    tx,
    sql`insert into voucher_batch_recipient (batch_id, customer_id)
        select distinct ${batchId}::uuid, k.id
        from unnest(${customerIds}::uuid[]) as asked (id) join customer k on k.id = asked.id
        on conflict do nothing`,
  );
}
