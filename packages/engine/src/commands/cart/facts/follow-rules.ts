/** Drops the compiled rules of this process the moment somebody changes a rule anywhere. */
import { type EntityManager, listen, type Listening } from "@8521/database";
import { forgetRules } from "./live-rules.ts";

/** What the database says on every change of a rule (004_discounts.sql). */
const CHANNEL = "rules_changed";

/**
 * Follows the rules until closed. Frees the memory and lets the next pricing find the new rules; that it never prices
 * with old ones does not depend on this, but on the generation that each pricing reads.
 */
export function followRules(databaseUrl: string, em: EntityManager): Listening {
  return listen(databaseUrl, CHANNEL, () => forgetRules(em));
}
