import type { CodeFigures } from "../model.ts";
import type { MergeConflict, MergeConflictKind } from "./model.ts";

/** What a person must have seen before these codes become one. Pure. */
export function conflictsOf(
  survivor: CodeFigures,
  retired: readonly CodeFigures[],
): MergeConflict[] {
  const { voucherId, status } = survivor;
  const differing = retired.flatMap((code) =>
    KINDS.filter(([, isSame]) => !isSame(survivor, code)).map(([kind]) => ({
      kind,
      voucherId: code.voucherId,
    })),
  );
  return status === "ACTIVE"
    ? differing
    : [{ kind: "SURVIVOR_NOT_ACTIVE", voucherId }, ...differing];
}

type Comparison = (survivor: CodeFigures, code: CodeFigures) => boolean;

const KINDS: readonly (readonly [MergeConflictKind, Comparison])[] = [
  ["DIFFERENT_DISCOUNT", (a, b) => a.discountId === b.discountId],
  ["DIFFERENT_OWNER", (a, b) => a.affiliateId === b.affiliateId],
  ["DIFFERENT_VALIDITY", (a, b) => a.startsAt === b.startsAt && a.endsAt === b.endsAt],
  [
    "DIFFERENT_LIMITS",
    (a, b) =>
      a.maxRedemptions === b.maxRedemptions &&
      a.maxRedemptionsPerCustomer === b.maxRedemptionsPerCustomer,
  ],
  [
    "DIFFERENT_RESTRICTIONS",
    (a, b) =>
      a.isAssignedOnly === b.isAssignedOnly &&
      same(a.domains, b.domains) &&
      same(a.channels, b.channels),
  ],
];

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.toSorted().join(" ") === b.toSorted().join(" ");
