/** Freezes what was priced, under which rules, with which answer (PRICING section 9). */
import type { EntityManager } from "@8521/database";
import { freeze } from "../../snapshot/index.ts";
import type { Id } from "../../pricing/model.ts";
import { changed, sql } from "../ground/sql.ts";
import type { OrderDraft } from "./write-order.ts";

/** Writes the snapshot of an order. The database refuses to change it or delete it. */
export async function freezeOrder(
  tx: EntityManager,
  orderId: Id,
  { facts, pricing, pricingContext }: OrderDraft,
): Promise<void> {
  const { frozen } = freeze({
    cart: facts.cart,
    rules: facts.rules.compiled,
    context: pricingContext,
  });
  await changed(
    tx,
    sql`insert into order_snapshot (order_id, canonical, sha256, rule_set_hash, engine_version)
        values (${orderId}, ${frozen.json}, ${frozen.sha256}, ${pricing.ruleSetHash}, ${pricing.engineVersion})`,
  );
}
