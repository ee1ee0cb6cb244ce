/** The codes that people enter and that do not work: where a small change of the shop's would help them. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { instant, rows, sql } from "../../ground/sql.ts";
import { type Period, within } from "../period.ts";
import type { Scope } from "../scope.ts";
import { checksOf } from "./check-fate.ts";

/** What could be done about it. */
export type RefusalAdvice =
  | "EXTEND"
  | "RAISE_LIMIT"
  | "SWITCH_ON"
  | "SAY_WHEN"
  | "SAY_MINIMUM"
  | "SAY_WHICH_ITEMS"
  | "LOOK_WHO_SHARES_IT"
  | "MAKE_OR_CORRECT_IT";

export interface RefusedCode {
  /** Null: a code nobody has. */
  readonly voucherId: Id | null;
  /** Tells unknown codes apart, which are never kept as text: the first digits of their blind index. */
  readonly mark: string;
  readonly reason: string;
  readonly times: number;
  /** Different carts. */
  readonly shoppers: number;
  readonly lastAt: number;
  readonly advice: RefusalAdvice | null;
}

interface FoundRow {
  readonly voucherId: Id | null;
  readonly mark: string | null;
  readonly reason: string;
  readonly times: number;
  readonly shoppers: number;
  readonly last_at: string;
}

const CODES = 20;
/** One shopper's typing error is nobody's business. */
const SHOPPERS_OF_UNKNOWN = 2;

const ADVICE: { readonly [reason: string]: RefusalAdvice } = {
  EXPIRED: "EXTEND",
  USAGE_LIMIT_REACHED: "RAISE_LIMIT",
  BUDGET_SPENT: "RAISE_LIMIT",
  CUSTOMER_LIMIT_REACHED: "RAISE_LIMIT",
  DISABLED: "SWITCH_ON",
  NOT_STARTED: "SAY_WHEN",
  OUTSIDE_TIME_WINDOW: "SAY_WHEN",
  MINIMUM_ORDER_NOT_MET: "SAY_MINIMUM",
  MINIMUM_QUANTITY_NOT_MET: "SAY_MINIMUM",
  NO_MATCHING_ITEMS: "SAY_WHICH_ITEMS",
  REQUIRED_ITEMS_MISSING: "SAY_WHICH_ITEMS",
  NOT_ASSIGNED: "LOOK_WHO_SHARES_IT",
};

/** The twenty codes and reasons that stood in the way most often. */
export async function refusedCodes(
  em: EntityManager,
  {
    period,
    scope,
    zone,
  }: { readonly period: Period; readonly scope: Scope; readonly zone: string },
): Promise<RefusedCode[]> {
  const found = await rows<FoundRow>(
    em,
    sql`select k.voucher_id as "voucherId", left(encode(k.code_index, 'hex'), 6) as mark,
               coalesce(k.reason, k.outcome) as reason, count(*)::int as times,
               count(distinct k.cart_id)::int as shoppers, max(k.at) as last_at
        from code_check k
        where ${within(sql`k.at`, period, zone)} and ${checksOf(scope)}
          and k.outcome not in ('APPLIED', 'SUPPRESSED', 'TOO_MANY_ATTEMPTS', 'TOO_MANY_CODES', 'INVALID_CHARACTERS')
        group by k.voucher_id, k.code_index, 3
        having k.voucher_id is not null or count(distinct k.cart_id) >= ${SHOPPERS_OF_UNKNOWN}
        order by times desc, last_at desc limit ${CODES}`,
  );
  return found.map(({ last_at, mark, ...one }) => ({
    ...one,
    mark: mark ?? "",
    lastAt: instant(last_at),
    advice: adviceFor(one),
  }));
}

/** A code that is there and answers "unknown" is private and off, or somebody else's: the shopper is not told. */
function adviceFor({ voucherId, reason }: Pick<FoundRow, "voucherId" | "reason">) {
  if (reason !== "UNKNOWN_CODE") return ADVICE[reason] ?? null;
  return voucherId === null ? "MAKE_OR_CORRECT_IT" : "LOOK_WHO_SHARES_IT";
}
