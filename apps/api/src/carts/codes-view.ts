import type { CartCode as ToldCode } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { words } from "../ground/words.ts";
import { discountSentence } from "../discounts/discount-view.ts";
import { problemWords } from "../problems/problem-words.ts";
import type { CodeReason } from "../problems/problem.type.ts";
import { AppliedCode, SuppressedCode, WaitingCode, type CartCode } from "./cart-code.type.ts";

/** Each entered code with what became of it, in the order entered. */
export async function codesView(c: Context, codes: readonly ToldCode[]): Promise<CartCode[]> {
  return await Promise.all(codes.map((code) => codeView(c, code)));
}

async function codeView(c: Context, code: ToldCode): Promise<CartCode> {
  const [discount, affiliate] = await Promise.all([
    c.load.discount.get(code.discountId),
    c.load.affiliate.maybe(code.ownerAffiliateId),
  ]);
  const said = {
    voucherId: globalId("Voucher", code.voucherId),
    label: code.codeText,
    discountName: words(c, discount.row.name),
    sentence: discountSentence(c, discount.row),
    affiliateName: affiliate?.row.displayName ?? null,
  };
  if (code.state === "APPLIED")
    return Object.assign(new AppliedCode(), said, { amount: money(c, code.amount) });
  const reason: CodeReason = code.reason ?? "NO_REMAINING_VALUE";
  const { message, remedy } = problemWords(c, { code: reason, data: { ...code.data } });
  if (code.state === "SUPPRESSED")
    return Object.assign(new SuppressedCode(), said, {
      reason,
      message,
      suppressedBy: code.data.otherName ? words(c, code.data.otherName) : null,
    });
  const missing = code.data.missing ?? null;
  return Object.assign(new WaitingCode(), said, {
    reason,
    message,
    remedy,
    missingAmount:
      reason === "MINIMUM_ORDER_NOT_MET" && missing !== null ? money(c, missing) : null,
    missingQuantity: reason === "MINIMUM_QUANTITY_NOT_MET" ? missing : null,
  });
}
