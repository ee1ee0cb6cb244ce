import type { Outcome } from "./play-seed.ts";

const ENDS = [
  ["PAID", "paid"],
  ["LATE", "late"],
  ["LATE_WITHOUT_GOODS", "late, no goods"],
  ["EXPIRED", "expired"],
  ["CANCELLED", "cancelled"],
  ["SUPERSEDED", "superseded"],
  ["WAITING", "waiting"],
] as const;

/** One line a seed, as a Markdown table. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const head = [
    "seed",
    "orders",
    ...ENDS.map(([, word]) => word),
    "refused",
    "killed",
    "PostgreSQL crashed",
    "seconds",
    "violations",
  ];
  return [line(head), line(head.map(() => "---:")), ...outcomes.map(rowOf)].join("\n");
}

/** One seed as a line of it. */
export const rowOf = (outcome: Outcome): string =>
  line([
    outcome.seed,
    sum(Object.values(outcome.orders)),
    ...ENDS.map(([end]) => outcome.orders[end] ?? 0),
    sum([...outcome.refusals.values()]),
    outcome.kills,
    outcome.crashes,
    outcome.seconds,
    outcome.violations.length,
  ]);

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;

/** All refusals of all seeds, most frequent first. */
export function refusalsOf(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { refusals } of outcomes)
    for (const [code, n] of refusals) counts.set(code, (counts.get(code) ?? 0) + n);
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  return sorted.map(([code, n]) => `${code} ${n}`).join(", ") || "none";
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
