import {
  createDiscount,
  createVoucher,
  type CommandContext,
  type CommandResult,
  type CreateDiscountInput,
  type CreateVoucherInput,
} from "@8521/engine/commands";
import type { House } from "../house/house.ts";

export type Rule = CreateDiscountInput["rule"];
let serial = 0;

/** A word nobody has used, without letters that read like others. */
export const newWord = (): string =>
  `STORM${String(++serial).replace(/[01]/g, (d) => "XY"[Number(d)]!)}`;

/** Ten per cent off the cart, by code, for everybody, without limit. */
export const tenPercent = (own: Partial<Rule> = {}): Rule => ({
  name: { "zh-TW": "風暴", en: `Storm ${++serial}` },
  partnerId: null,
  level: "CART",
  config: { type: "PERCENTAGE", percentOff: "10" },
  currency: "TWD",
  priority: 100,
  canStack: true,
  exclusivity: "CART",
  excludedDiscountIds: [],
  startsAt: null,
  endsAt: null,
  limits: { total: null, perCustomer: null },
  minimumBasis: "BEFORE_DISCOUNTS",
  maxDiscountAmount: null,
  automatic: false,
  availability: { kind: "CODE" },
  refundMode: "KEEP",
  ...own,
});

/** An admin of the whole house, at this moment. */
export const asAdmin = ({ shop }: House): CommandContext => shop.context({ kind: "ADMIN" });

/** A live discount; answers its id. */
export async function offer(
  house: House,
  own: Partial<Rule> = {},
  budget: number | null = null,
): Promise<string> {
  const input = { rule: tenPercent(own), status: "ACTIVE", budget } as const;
  return done(await createDiscount(asAdmin(house), input)).discountId;
}

/** A public code of a discount; answers its text. */
export async function code(
  house: House,
  discountId: string,
  own: Partial<CreateVoucherInput> = {},
): Promise<{ readonly text: string; readonly voucherId: string }> {
  const text = newWord();
  const input = { discountId, text, isPublic: true, ...own };
  const { voucherId } = done(await createVoucher(asAdmin(house), input));
  return { text, voucherId };
}

/** The answer of a command that has no reason to refuse. */
export function done<T>(result: CommandResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result;
}
