/** The rules in force, for those who show offers rather than price a cart. */
import type { CommandContext } from "../context.ts";
import { row, sql } from "../ground/sql.ts";
import { type LiveRules, liveRules } from "./facts/live-rules.ts";

export type { LiveRules } from "./facts/live-rules.ts";

/** The compiled rules of this moment: one query when they did not change since they were compiled. */
export async function rulesInForce(context: CommandContext): Promise<LiveRules> {
  const em = context.em.fork();
  const found = await row<{ generation: string | null }>(
    em,
    sql`select value #>> '{}' as generation from setting where key = 'rules.generation'`,
  );
  return await liveRules(em, found?.generation ?? "");
}
