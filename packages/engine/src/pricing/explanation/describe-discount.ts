import { formatMoney } from "../../money/index.ts";
import { discountTypes } from "../discount-types/registry.ts";
import { conditionType } from "../eligibility/conditions/registry.ts";
import type { Condition, Discount, DiscountLevel, LocalizedText } from "../model.ts";

/** What a discount does and what it asks for, as a sentence in both languages: `滿 NT$1,000，整筆訂單 9 折`. */
export function describeDiscount(
  discount: Pick<Discount, "config" | "level" | "currency" | "condition" | "maxDiscountAmount">,
): LocalizedText {
  const money = (amount: number): string => formatMoney(amount, discount.currency ?? "TWD");
  const does = benefitOf(discount, money);
  const asks = discount.condition ? describeCondition(discount.condition, money) : null;
  const cap = discount.maxDiscountAmount;
  const zh = [asks?.["zh-TW"], does["zh-TW"], cap === null ? null : `最高折 ${money(cap)}`];
  const en = [
    does.en,
    asks && `when ${asks.en}`,
    cap === null ? null : `at most ${money(cap)} off`,
  ];
  return { "zh-TW": zh.filter(Boolean).join("，"), en: en.filter(Boolean).join(", ") };
}

/** A condition alone, as a sentence. */
export function describeCondition(
  condition: Condition,
  money: (amount: number) => string,
): LocalizedText {
  return conditionType(condition.type).describe(condition, {
    money,
    describe: (member) => describeCondition(member, money),
  });
}

function benefitOf(
  { config, level }: { readonly config: Discount["config"]; readonly level: DiscountLevel },
  money: (amount: number) => string,
): LocalizedText {
  const type = discountTypes.get(config.type);
  if (!type) throw new RangeError(`no discount type ${config.type}`);
  return type.describe(config, { level, money });
}
