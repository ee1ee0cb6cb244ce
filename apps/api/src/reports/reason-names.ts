import { problemCatalogue, type ProblemEntry } from "@8521/contract/problems";
import type { Context } from "../ground/context.ts";
import { say } from "../ground/words.ts";

type Name = readonly [zhTW: string, en: string];

/** What a reason is called where its sentence would need the figures of one cart. */
const NAMES: { readonly [reason: string]: Name } = {
  NOT_STARTED: ["還沒開始", "Not started yet"],
  EXPIRED: ["已經結束", "Over"],
  CURRENCY_MISMATCH: ["幣別不符", "Another currency"],
  CHANNEL_MISMATCH: ["購物管道不符", "Another sales channel"],
  CUSTOMER_GROUP_MISMATCH: ["會員群組不符", "Another customer group"],
  DOMAIN_NOT_ALLOWED: ["電子郵件網域不符", "Another e-mail domain"],
  USAGE_LIMIT_REACHED: ["名額已用完", "Used up"],
  CUSTOMER_LIMIT_REACHED: ["每人次數已用完", "Used up by this customer"],
  MINIMUM_QUANTITY_NOT_MET: ["件數不足", "Too few pieces"],
  MINIMUM_ORDER_NOT_MET: ["金額不足", "Too small an order"],
  SHIPPING_METHOD_MISMATCH: ["配送方式不符", "Another shipping method"],
  PAYMENT_METHOD_MISMATCH: ["付款方式不符", "Another way to pay"],
  EXCLUDED: ["和其他折扣互斥", "Excluded by another discount"],
  NOT_STACKABLE: ["不能和其他折扣併用", "Does not combine"],
  NO_REMAINING_VALUE: ["已經沒有可折的金額", "Nothing left to take off"],
  TOO_MANY_ATTEMPTS: ["嘗試太多次", "Too many tries"],
  TOO_MANY_CODES: ["一個購物車放太多組", "Too many codes in one cart"],
};

/** The reason without figures: a row of a report tells of many carts. */
export function reasonName(c: Context, reason: string): string {
  const name = NAMES[reason];
  if (name) return say(c, ...name);
  return entryOf(reason)?.message[c.language] ?? reason;
}

/** Reasons whose sentence has figures and that have no name here. */
export const unnamed = (reasons: readonly string[]): string[] =>
  reasons.filter((reason) => !NAMES[reason] && entryOf(reason)?.message.en.includes("{"));

const entryOf = (reason: string): ProblemEntry | undefined =>
  (problemCatalogue as { readonly [code: string]: ProblemEntry })[reason];
