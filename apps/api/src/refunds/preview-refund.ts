import { formatMoney } from "@8521/engine";
import { previewRefund, type RefundPreview as ToldPreview } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { say } from "../ground/words.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { refundWish } from "./refund-wish.ts";
import type { RefundLineInput, RefundPreview, RefundPreviewPayload } from "./refund.type.ts";

/** What a refund would give back, to the dollar. Changes nothing. */
export async function previewOf(
  c: Context,
  orderId: string,
  lines: readonly RefundLineInput[],
): Promise<RefundPreviewPayload> {
  const wish = await refundWish(c, orderId, lines);
  const result = await previewRefund(c.adminCommand, wish);
  if (!result.ok) return { preview: null, problems: problemsOf(c, result.problems) };
  return { preview: viewOf(c, result.preview, wish.mode), problems: [] };
}

function viewOf(c: Context, told: ToldPreview, mode: string): RefundPreview {
  const effect = told.commissions.reduce((sum, { before, after }) => sum + after - before, 0);
  return {
    amount: money(c, told.amount),
    taxAmount: money(c, told.tax),
    lines: told.lines.map((line) => ({
      lineId: globalId("OrderLine", line.lineId),
      quantity: line.quantity,
      amount: money(c, line.amount),
    })),
    shipping: money(c, told.shipping),
    commissionEffect: money(c, effect),
    isManual: told.channel === "MANUAL",
    explanation: sentencesOf(c, told, mode, effect),
  };
}

function sentencesOf(c: Context, told: ToldPreview, mode: string, effect: number): string[] {
  const text = (amount: number): string => formatMoney(amount, c.shop.settings.currency);
  const how =
    mode === "FULL"
      ? say(c, "退回所有剩下的金額", "Everything that is left goes back")
      : mode === "REEVALUATE"
        ? say(
            c,
            "以下單時的優惠重算留下的商品，退還差額",
            "What is kept is priced again by the rules of then; the difference goes back",
          )
        : say(
            c,
            "退回商品在折扣後的分攤金額",
            "The returned items' share after discounts goes back",
          );
  return [
    how,
    ...(told.shipping > 0
      ? [say(c, `含運費 ${text(told.shipping)}`, `Shipping of ${text(told.shipping)} included`)]
      : []),
    say(c, `其中稅額 ${text(told.tax)}`, `${text(told.tax)} of it is tax`),
    ...(effect < 0
      ? [
          say(
            c,
            `推廣夥伴的分潤減少 ${text(-effect)}`,
            `Affiliates lose ${text(-effect)} of commission`,
          ),
        ]
      : []),
    ...(told.restoresVouchers
      ? [say(c, "優惠碼的使用次數會歸還", "The codes' uses are given back")]
      : []),
    ...(told.channel === "MANUAL"
      ? [say(c, "此付款方式需要人工轉帳退款", "This way to pay needs a transfer by hand")]
      : []),
  ];
}
