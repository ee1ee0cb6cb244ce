/** Which live discounts stand in each other's way. */
import { type ConflictReport, discountConflicts } from "../../pricing/index.ts";
import type { Id, LocalizedText } from "../../pricing/model.ts";
import { rulesInForce } from "../cart/rules-in-force.ts";
import type { CommandContext } from "../context.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { askingPartner, mayAsk } from "./who-may.ts";

/** The graph, with the names of what is in it. */
export interface DiscountConflictReport extends ConflictReport {
  /** How many live discounts were looked at. */
  readonly discounts: number;
  readonly names: ReadonlyMap<Id, LocalizedText>;
}

/**
 * Reports the conflict graph of the live discounts that have not ended. An admin of one partner sees that partner's
 * and the site-wide ones. One query when the rules did not change since they were compiled.
 */
export async function discountConflictReport(
  context: CommandContext,
): Promise<CommandResult<{ readonly report: DiscountConflictReport }>> {
  if (!mayAsk(context)) return refuseWith("NOT_ALLOWED");
  const { discounts } = await rulesInForce(context);
  const partner = askingPartner(context);
  const now = context.now.getTime();
  const live = [...discounts.values()].filter(
    ({ endsAt, partnerId }) =>
      (endsAt === null || endsAt > now) &&
      (partner === null || partnerId === null || partnerId === partner),
  );
  const found = discountConflicts(live, now);
  const named = found.pairs.flatMap(({ a, b }) => [a, b]);
  const beaten = found.neverWins.flatMap(({ discountId, by }) => [discountId, by ?? discountId]);
  const names = new Map(
    [...named, ...beaten].flatMap((id) => {
      const name = discounts.get(id)?.name;
      return name ? [[id, name] as const] : [];
    }),
  );
  return { ok: true, report: { ...found, discounts: live.length, names } };
}
