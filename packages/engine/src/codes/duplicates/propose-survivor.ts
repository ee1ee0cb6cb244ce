/** Which of several codes should stay (VOUCHERS section 5). */

/** What the choice looks at. */
export interface SurvivorCandidate {
  readonly id: string;
  readonly status: "ACTIVE" | "PAUSED" | "RETIRED" | "MERGED";
  /** The affiliate it belongs to; null is the house. */
  readonly ownerId: string | null;
  /** Uses by orders that were paid. */
  readonly paidUses: number;
  /** Epoch milliseconds. Null in a file that does not say: later than any that does. */
  readonly createdAt: number | null;
}

export interface ProposedSurvivor {
  readonly id: string;
  /** The rule that decided. */
  readonly because: "ONLY_LIVE" | "MOST_PAID_USES" | "OLDEST" | "SMALLEST_ID";
  /** Codes of several owners are never merged without a person who says so. */
  readonly needsDecision: boolean;
}

const LIVELINESS = { ACTIVE: 0, PAUSED: 1, RETIRED: 2, MERGED: 3 } as const;

/**
 * One that works before one that does not; then, of one owner's codes, the one with the most paid uses; then the
 * oldest; then the smallest id. Of several owners' codes the oldest, whatever their uses: who had it first had the
 * word first, and a person decides. Throws without candidates.
 */
export function proposeSurvivor(candidates: readonly SurvivorCandidate[]): ProposedSurvivor {
  const needsDecision = new Set(candidates.map(({ ownerId }) => ownerId)).size > 1;
  const rules: readonly (readonly [ProposedSurvivor["because"], Comparison])[] = [
    ["ONLY_LIVE", (a, b) => LIVELINESS[a.status] - LIVELINESS[b.status]],
    ["MOST_PAID_USES", (a, b) => (needsDecision ? 0 : b.paidUses - a.paidUses)],
    ["OLDEST", (a, b) => age(a) - age(b)],
    ["SMALLEST_ID", (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)],
  ];
  const [first, ...others] = candidates.toSorted((a, b) => {
    for (const [, compare] of rules) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
  if (!first) throw new RangeError("nothing to choose from");
  const decided = rules.find(([, compare]) => others.every((other) => compare(first, other) < 0));
  return { id: first.id, because: decided?.[0] ?? "SMALLEST_ID", needsDecision };
}

type Comparison = (a: SurvivorCandidate, b: SurvivorCandidate) => number;

const age = ({ createdAt }: SurvivorCandidate): number => createdAt ?? Number.MAX_SAFE_INTEGER;
