import type * as db from "@8521/database";
import { shippingNameOf } from "../carts/priced-view.ts";
import type { Context } from "../ground/context.ts";
import { momentOf } from "../ground/days.ts";
import { say } from "../ground/words.ts";
import type { OrderState } from "./order.type.ts";

/** What a state means and what comes next. */
export function stateSentence(c: Context, row: db.Order): string {
  const until = row.payUntil ? momentOf(row.payUntil, c.shop.settings.timeZone) : "";
  switch (row.state as OrderState) {
    case "PENDING":
      return say(c, "訂單成立，請完成付款", "Placed. Please pay to complete it");
    case "AWAITING_PAYMENT":
      return until
        ? say(c, `等待付款，請於 ${until} 前完成`, `Waiting for payment until ${until}`)
        : say(c, "等待付款", "Waiting for payment");
    case "PAID":
      return say(
        c,
        "已付款，準備出貨與開通課程",
        "Paid. Parcels are being packed, courses are open",
      );
    case "COMPLETED":
      return say(c, "已完成，謝謝您", "Completed. Thank you");
    case "EXPIRED":
      return say(
        c,
        "付款期限已過，商品與優惠已釋出",
        "Not paid in time; items and codes are free again",
      );
    case "CANCELLED":
      return say(c, "訂單已取消", "Cancelled");
    case "PARTIALLY_REFUNDED":
      return say(c, "部分商品已退款", "Part of the money went back");
    case "REFUNDED":
      return say(c, "已全額退款", "All of the money went back");
  }
}

/** Sentences of what happens to an order, by event. */
const EVENTS: { readonly [event: string]: readonly [zhTW: string, en: string] } = {
  PLACED: ["訂單成立", "Placed"],
  NUMBER_ISSUED: ["已取得繳費資訊", "Payment number issued"],
  REDIRECTED: ["前往付款", "Went to pay"],
  PAID: ["付款完成", "Paid"],
  PAID_LATE: ["逾期後收到款項", "Paid after the deadline"],
  DECLINED: ["付款未成功", "Payment declined"],
  EXPIRED: ["付款期限已過，訂單失效", "Expired unpaid"],
  CANCELLED: ["訂單取消", "Cancelled"],
  SHIPPED: ["商品已出貨", "Shipped"],
  COMPLETED: ["訂單完成", "Completed"],
  PARTLY_REFUNDED: ["部分退款", "Partly refunded"],
  REFUNDED: ["已全額退款", "Refunded"],
};

/** What happened, as a sentence; the event's own name when it is new to this program. */
export function eventSentence(c: Context, row: db.OrderHistory): string {
  const known = EVENTS[row.event.toUpperCase()];
  return known ? say(c, ...known) : row.event;
}

/** The shipping method's name; null for courses only. */
export function shippingName(c: Context, row: db.Order): string | null {
  return row.shippingMethod ? shippingNameOf(c, row.shippingMethod) : null;
}
