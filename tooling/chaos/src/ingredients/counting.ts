/** The way a code is counted changes under the hands of those who use it. */
import {
  setVoucherHot,
  setVoucherLimit,
  type CommandContext,
  type CommandResult,
} from "@8521/engine/commands";
import { insist, pause } from "../patience.ts";
import { asAdmin, code, offer } from "../scene/offers.ts";
import { rush } from "../scene/rush.ts";
import type { Act, Ingredient, Scene } from "../scene/scene.ts";
import { putOnShelf } from "../scene/shelf.ts";

type Turn = (admin: CommandContext, voucherId: string) => Promise<CommandResult<unknown>>;

/** Customers for one code, and an admin who turns at it meanwhile. */
async function turnWhileUsed(
  scene: Scene,
  limit: { readonly first: number | null; readonly most: number | null },
  turns: readonly Turn[],
): Promise<Act[]> {
  const { house, customers, luck } = scene;
  const own = { maxRedemptions: limit.first, maxRedemptionsPerCustomer: null };
  const { text, voucherId } = await code(house, await offer(house), own);
  if (limit.most !== null)
    scene.bounds.push({
      what: "uses of a code whose counting changed",
      sql: `select count(*)::int as n from redemption
            where voucher_id = $1 and state in ('RESERVED', 'REDEEMED') and counts_voucher`,
      values: [voucherId],
      most: limit.most,
    });
  const variant = await putOnShelf(house, 400, 100_000);
  const acts = await rush(
    scene,
    Array.from({ length: customers }, () => ({ basket: { lines: [[variant, 1]], codes: [text] } })),
  );
  const pauses = turns.map(() => luck.between(50, 500));
  const admin: Act = async () => {
    for (const [at, turn] of turns.entries()) {
      // A refusal is an answer too: a limit below what was used already.
      await insist(() => turn(asAdmin(house), voucherId));
      await pause(pauses[at]!);
    }
  };
  const tidy: Act = () => house.books.runTask("rollUpUses");
  return [admin, ...acts, tidy];
}

/** Slots are opened and closed for a live code, and its limit moves. */
export const hotCode: Ingredient = {
  name: "a code becomes hot",
  prepare(scene) {
    const limits = Array.from({ length: 3 }, () => scene.luck.between(2, scene.customers));
    const hot =
      (isHot: boolean): Turn =>
      (admin, voucherId) =>
        setVoucherHot(admin, { voucherId, isHot });
    const [first, second, third] = limits.map(
      (maxRedemptions): Turn =>
        (admin, voucherId) =>
          setVoucherLimit(admin, { voucherId, maxRedemptions }),
    );
    return turnWhileUsed(scene, { first: limits[0]!, most: Math.max(...limits) }, [
      hot(true),
      second!,
      hot(false),
      third!,
      hot(true),
      first!,
    ]);
  },
};

/** A code without limit gets one while it is used, and loses it again. */
export const limitBegins: Ingredient = {
  name: "a limit begins and ends",
  prepare(scene) {
    const limit =
      (maxRedemptions: number | null): Turn =>
      (admin, voucherId) =>
        setVoucherLimit(admin, { voucherId, maxRedemptions });
    const { luck, customers } = scene;
    const turns = [
      limit(luck.between(1, customers)),
      limit(null),
      limit(luck.between(1, customers)),
    ];
    return turnWhileUsed(scene, { first: null, most: null }, turns);
  },
};
