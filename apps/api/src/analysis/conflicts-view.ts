import { discountConflictReport } from "@8521/engine/commands";
import { badInput } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { words } from "../ground/words.ts";
import type { DiscountConflicts, NamedDiscount } from "./conflicts.type.ts";
import { granted } from "./granted.ts";

const LIMIT_MAX = 1_000;

/** The conflict graph in words. */
export async function conflictsView(c: Context, limit: number): Promise<DiscountConflicts> {
  if (limit < 1 || limit > LIMIT_MAX) throw badInput(`\`limit\` is 1 to ${LIMIT_MAX}.`);
  const { report } = granted(c, await discountConflictReport(c.adminCommand));
  const named = (id: string): NamedDiscount => ({
    id: globalId("Discount", id),
    name: words(c, report.names.get(id)),
  });
  return {
    discounts: report.discounts,
    pairCount: report.pairs.length,
    pairs: report.pairs.slice(0, limit).map(({ a, b, kind, onCommonLines }) => ({
      winner: named(a),
      loser: named(b),
      kind,
      onCommonLines,
    })),
    neverWins: report.neverWins.slice(0, limit).map(({ discountId, cause, by }) => ({
      discount: named(discountId),
      cause,
      by: by === null ? null : named(by),
    })),
    truncated: report.truncated || report.pairs.length > limit || report.neverWins.length > limit,
  };
}
