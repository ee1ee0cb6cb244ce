/** Two codes become one, and two again, while both are used. */
import { applyVoucherMerge, planVoucherMerge, undoVoucherMerge } from "@8521/engine/commands";
import { insist, pause } from "../patience.ts";
import { asAdmin, code, offer } from "../scene/offers.ts";
import { rush } from "../scene/rush.ts";
import type { Act, Ingredient, Scene } from "../scene/scene.ts";
import { putOnShelf } from "../scene/shelf.ts";

const ROUNDS = 2;

export const mergeAgainstRedeem: Ingredient = {
  name: "merge against redeem",
  async prepare(scene) {
    const { house, customers, luck } = scene;
    const discountId = await offer(house);
    const limits = [luck.between(1, customers), luck.between(1, customers)] as const;
    const own = (maxRedemptions: number) => ({ maxRedemptions, maxRedemptionsPerCustomer: null });
    const survivor = await code(house, discountId, own(limits[0]));
    const retired = await code(house, discountId, own(limits[1]));
    scene.bounds.push({
      what: "uses of two codes that were merged",
      sql: `select count(*)::int as n from redemption
            where voucher_id in ($1, $2) and state in ('RESERVED', 'REDEEMED') and counts_voucher`,
      values: [survivor.voucherId, retired.voucherId],
      most: limits[0] + limits[1],
    });
    const variant = await putOnShelf(house, 400, 100_000);
    const acts = await rush(
      scene,
      Array.from({ length: customers }, (_, n) => ({
        basket: { lines: [[variant, 1]], codes: [n % 2 ? survivor.text : retired.text] },
      })),
    );
    return [mergeAndBack(scene, survivor.voucherId, retired.voucherId), ...acts];
  },
};

/** Merged, taken back, and merged again: it ends as one code. */
function mergeAndBack({ house, luck }: Scene, survivorId: string, retiredId: string): Act {
  const pauses = Array.from({ length: 2 * ROUNDS }, () => luck.between(50, 500));
  const wish = { survivorId, retiredIds: [retiredId], limits: "SUM" } as const;
  const merge = async (): Promise<string | null> => {
    const planned = await insist(() => planVoucherMerge(asAdmin(house), wish));
    if (!planned.ok) return null;
    const planHash = planned.plan.hash;
    const done = await insist(() => applyVoucherMerge(asAdmin(house), { ...wish, planHash }));
    return done.ok ? done.mergeId : null;
  };
  return async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const mergeId = await merge();
      await pause(pauses[2 * round]!);
      if (mergeId) await insist(() => undoVoucherMerge(asAdmin(house), { mergeId }));
      await pause(pauses[2 * round + 1]!);
    }
    await merge();
  };
}
