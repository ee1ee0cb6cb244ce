import type { PaymentTerms } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { money } from "../ground/money.type.ts";
import { say, words } from "../ground/words.ts";
import type { PaymentMethodOption, ShippingMethodOption } from "./shop.type.ts";

const DAY_MINUTES = 24 * 60;

/** The ways to pay with their limits, judged for a total when there is one. */
export function paymentOptions(c: Context, total: number | null): PaymentMethodOption[] {
  return c.shop.settings.payments.map((terms) => ({
    method: terms.method,
    name: words(c, terms.name),
    minimum: money(c, terms.minimum),
    maximum: money(c, terms.maximum),
    deadline: deadlineSentence(c, terms),
    deadlineMinutes: minutesOf(terms),
    isAvailable: total === null || (total >= terms.minimum && total <= terms.maximum),
  }));
}

/** The ways a parcel travels. */
export function shippingOptions(c: Context): ShippingMethodOption[] {
  return c.shop.settings.shippingMethods.map((method) => ({
    code: method.code,
    name: words(c, method.name),
    fee: money(c, method.fee),
    freeFrom: method.freeFrom === null ? null : money(c, method.freeFrom),
    delivery: method.delivery,
  }));
}

const minutesOf = ({ deadline }: PaymentTerms): number =>
  "days" in deadline ? deadline.days * DAY_MINUTES : deadline.minutes;

function deadlineSentence(c: Context, terms: PaymentTerms): string {
  const minutes = minutesOf(terms);
  if (minutes < DAY_MINUTES)
    return say(c, `${minutes} 分鐘內完成付款`, `Pay within ${minutes} minutes`);
  const days = minutes / DAY_MINUTES;
  return "days" in terms.deadline
    ? say(c, `${days} 天後的 23:59 前付款`, `Pay by 23:59 in ${days} days`)
    : say(c, `${days} 天內付款`, `Pay within ${days} days`);
}
