import type { UnitBenefit } from "../model.ts";
import { amountIn, child, type Fields, onlyFields, percentOffIn, wordIn } from "../rules/fields.ts";
import { payPercentEn, payPercentZh } from "./words.ts";

const KINDS = ["PERCENTAGE", "FIXED_AMOUNT", "FIXED_PRICE"] as const;

/** Checks the benefit in a field. */
export function checkBenefitIn(
  fields: Fields,
  name: string,
  kinds: readonly string[] = KINDS,
): void {
  const benefit = child(fields, name);
  if (benefit === null || !wordIn(benefit, "kind", kinds)) return;
  if (benefit.value["kind"] === "PERCENTAGE") {
    onlyFields(benefit, ["kind", "percentOff"]);
    percentOffIn(benefit);
  } else if (benefit.value["kind"] === "FIXED_AMOUNT") {
    onlyFields(benefit, ["kind", "amountOff"]);
    amountIn(benefit, "amountOff", { min: 1 });
  } else {
    onlyFields(benefit, ["kind", "price"]);
    amountIn(benefit, "price");
  }
}

/** Whether a benefit names money. */
export function benefitHasAmounts(benefit: UnitBenefit): boolean {
  return benefit.kind !== "PERCENTAGE";
}

/** 「免費」「打 5 折」「折 NT$30」「NT$99」 */
export function benefitZh(benefit: UnitBenefit, money: (amount: number) => string): string {
  if (benefit.kind === "PERCENTAGE") return payPercentZh(benefit.percentOff);
  if (benefit.kind === "FIXED_AMOUNT") return `折 ${money(benefit.amountOff)}`;
  return benefit.price === 0 ? "免費" : `${money(benefit.price)}`;
}

/** "free", "50% off", "NT$30 off", "for NT$99" */
export function benefitEn(benefit: UnitBenefit, money: (amount: number) => string): string {
  if (benefit.kind === "PERCENTAGE") return payPercentEn(benefit.percentOff);
  if (benefit.kind === "FIXED_AMOUNT") return `${money(benefit.amountOff)} off`;
  return benefit.price === 0 ? "free" : `for ${money(benefit.price)}`;
}
