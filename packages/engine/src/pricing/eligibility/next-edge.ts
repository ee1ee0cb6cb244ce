import type { Condition, Instant } from "../model.ts";
import type { CompiledRuleSet } from "../rules/compiled.ts";

const MINUTE_MS = 60_000;

interface Schedule {
  /** Every moment at which a rule starts or ends, ascending. */
  readonly edges: readonly Instant[];
  /** A window opens and closes on full minutes, in every zone. */
  readonly hasWindows: boolean;
}

const schedules = new WeakMap<CompiledRuleSet, Schedule>();

/**
 * The first moment after `now` at which the clock alone could change what these rules give: until then equal facts are
 * priced alike. Never too late; Infinity when nothing is scheduled. Vouchers have times of their own.
 */
export function nextEdge(rules: CompiledRuleSet, now: Instant): Instant {
  const { edges, hasWindows } = scheduleOf(rules);
  const minute = hasWindows ? (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS : Infinity;
  return Math.min(minute, edges[firstAfter(edges, now)] ?? Infinity);
}

function scheduleOf(rules: CompiledRuleSet): Schedule {
  const known = schedules.get(rules);
  if (known) return known;
  const edges = rules.discounts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]);
  const schedule = {
    edges: [...new Set(edges.filter(Number.isFinite))].toSorted((a, b) => a - b),
    hasWindows: rules.discounts.some(
      ({ discount }) =>
        (discount.windows?.length ?? 0) > 0 || asksTheClock(discount.condition ?? null),
    ),
  };
  schedules.set(rules, schedule);
  return schedule;
}

function asksTheClock(condition: Condition | null): boolean {
  if (condition === null) return false;
  switch (condition.type) {
    case "ALL":
    case "ANY":
      return condition.of.some(asksTheClock);
    case "NOT":
      return asksTheClock(condition.of);
    default:
      return condition.type === "TIME_WINDOW";
  }
}

/** Position of the first edge after `now`. */
function firstAfter(edges: readonly Instant[], now: Instant): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}
