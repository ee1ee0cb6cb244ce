/** What discounts and codes brought: redeemed uses of a period, grouped, against the period before. */
import type { CommandContext } from "../../context.ts";
import { rows } from "../../ground/sql.ts";
import { type CommandResult, refuseWith } from "../../problems.ts";
import { isPeriod, type Period, periodBefore, piecesOf, type TimeUnit } from "../period.ts";
import { scopeOf } from "../scope.ts";
import { type Asked, type Columns, countUses, type FoundRow } from "./count-uses.ts";
import { isTime } from "./group-key.ts";
import type { UsesFigures, UsesReport, UsesReportInput, UsesRow } from "./model.ts";

const NOTHING: UsesFigures = {
  uses: 0,
  orders: 0,
  discountGiven: 0,
  revenue: 0,
  newCustomerOrders: 0,
};

/** Reports redeemed uses by their moment of redeeming, in one statement; two when whose they are is to be looked up. */
export async function usesReport(
  context: CommandContext,
  input: UsesReportInput,
): Promise<CommandResult<UsesReport>> {
  const em = context.em.fork();
  const scope = await scopeOf(em, context);
  if (scope === null) return refuseWith("NOT_ALLOWED");
  const { period, by } = input;
  if (!isPeriod(period)) return refuseWith("PERIOD_INVALID");
  const before = periodBefore(period);
  const asked: Asked = { ...input, before, scope, zone: context.settings.timeZone };
  const found = await rows<FoundRow>(em, countUses(asked));
  const total = found.find(({ is_total }) => is_total) ?? null;
  const groups = found.filter(({ is_total }) => !is_total);
  return {
    ok: true,
    period,
    before,
    total: figuresOf(total, "now"),
    totalBefore: figuresOf(total, "before"),
    rows: isTime(by) ? pieces(groups, period, before, by) : things(groups),
    rowCount: isTime(by) ? piecesOf(period, by).length : (groups[0]?.row_count ?? 0),
  };
}

function things(found: readonly FoundRow[]): UsesRow[] {
  return found.map((one) => ({
    key: one.key,
    now: figuresOf(one, "now"),
    before: figuresOf(one, "before"),
  }));
}

/** Every piece, the empty ones too, beside the piece in the same place of the period before. */
function pieces(
  found: readonly FoundRow[],
  period: Period,
  before: Period,
  unit: TimeUnit,
): UsesRow[] {
  const byKey = new Map(found.map((one) => [one.key, one]));
  const earlier = piecesOf(before, unit);
  return piecesOf(period, unit).map((piece, index): UsesRow => {
    const same = earlier[index];
    return {
      key: piece,
      now: figuresOf(byKey.get(piece) ?? null, "now"),
      before: same === undefined ? null : figuresOf(byKey.get(same) ?? null, "before"),
    };
  });
}

function figuresOf(found: FoundRow | null, when: "now" | "before"): UsesFigures {
  if (found === null) return NOTHING;
  const figure = (column: keyof Columns): number => found[`${when}_${column}`];
  return {
    uses: figure("uses"),
    orders: figure("orders"),
    discountGiven: figure("given"),
    revenue: figure("revenue"),
    newCustomerOrders: figure("newcomers"),
  };
}
