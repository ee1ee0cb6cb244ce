import {
  applyVoucherMerge,
  type DuplicateGroup,
  findDuplicateVouchers,
  type MergePlan,
  type OpenShop,
  planVoucherMerge,
} from "@8521/engine/commands";

/** What `dedupe` did. */
export interface Deduped {
  readonly groups: number;
  readonly merged: number;
  /** Groups that a person must decide: their codes differ in terms, owner or discount. */
  readonly left: number;
}

const PAGE = 100;

/**
 * Goes through the shop's look-alike codes and says what merging each group into its proposed survivor would do; with
 * `isApplied` it merges those whose codes differ in nothing. A second run finds nothing left of them.
 */
export async function dedupe(
  shop: OpenShop,
  { isApplied, say }: { readonly isApplied: boolean; readonly say: (line: string) => void },
): Promise<Deduped> {
  const groups = await allGroups(shop);
  let merged = 0;
  let left = 0;
  for (const group of groups) {
    const plan = await planOf(shop, group);
    say(lineOf(group, plan));
    if (plan === null || plan.conflicts.length > 0) left += 1;
    else if (isApplied) merged += await merge(shop, group, plan);
  }
  return { groups: groups.length, merged, left };
}

const house = (shop: OpenShop) => shop.context({ kind: "SYSTEM" });

/** All of them before any is merged: a merged group is none any more. */
async function allGroups(shop: OpenShop): Promise<DuplicateGroup[]> {
  const all: DuplicateGroup[] = [];
  for (;;) {
    const after = all.at(-1)?.place ?? null;
    const found = await findDuplicateVouchers(house(shop), {
      kind: "LOOKALIKE",
      after,
      limit: PAGE,
    });
    if (!found.ok) throw new Error(found.problems[0]?.code);
    all.push(...found.groups);
    if (found.groups.length < PAGE) return all;
  }
}

const wishOf = ({ codes: [survivor, ...retired] }: DuplicateGroup) => ({
  survivorId: survivor!.voucherId,
  retiredIds: retired.map(({ voucherId }) => voucherId),
});

async function planOf(shop: OpenShop, group: DuplicateGroup): Promise<MergePlan | null> {
  const planned = await planVoucherMerge(house(shop), wishOf(group));
  return planned.ok ? planned.plan : null;
}

async function merge(shop: OpenShop, group: DuplicateGroup, { hash }: MergePlan): Promise<number> {
  const reason = "vouchers dedupe";
  const done = await applyVoucherMerge(house(shop), { ...wishOf(group), planHash: hash, reason });
  return done.ok ? 1 : 0;
}

function lineOf({ codes }: DuplicateGroup, plan: MergePlan | null): string {
  const names = codes.map(({ codeText, redeemed }) => `${codeText} (${redeemed} paid uses)`);
  if (plan === null) return `${names.join(" = ")}: can't be merged`;
  const kinds = [...new Set(plan.conflicts.map(({ kind }) => kind))];
  const moves = plan.moves.reserved + plan.moves.redeemed + plan.moves.ended;
  return kinds.length > 0
    ? `${names.join(" = ")}: a person decides (${kinds.join(", ")})`
    : `${names.join(" = ")}: ${moves} uses move to ${codes[0]!.codeText}, ${plan.corrections.length} commissions corrected`;
}
