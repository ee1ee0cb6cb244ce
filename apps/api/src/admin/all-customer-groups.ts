import * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { CustomerGroup } from "./customer-group.type.ts";

/** Every customer group, by slug. */
export async function customerGroups(c: Context): Promise<CustomerGroup[]> {
  const found = await c.em.find(db.CustomerGroup, {}, { orderBy: { slug: "asc" } });
  return found.map((row) => new CustomerGroup(row));
}
