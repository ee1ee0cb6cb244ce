import { formatMoney, type CommissionRule } from "@8521/engine";
import type { Context } from "../ground/context.ts";
import { say } from "../ground/words.ts";

type Earning = CommissionRule["earning"];

/** How much a rule pays, as a sentence. */
export function earningSentence(c: Context, earning: Earning): string {
  const text = (amount: number): string => formatMoney(amount, c.shop.settings.currency);
  switch (earning.kind) {
    case "PERCENTAGE":
      return say(
        c,
        `實付商品金額的 ${earning.percent}%`,
        `${earning.percent}% of what is paid for items`,
      );
    case "PER_UNIT":
      return say(c, `每件 ${text(earning.amount)}`, `${text(earning.amount)} an item`);
    case "PER_ORDER":
      return say(c, `每筆訂單 ${text(earning.amount)}`, `${text(earning.amount)} an order`);
  }
}

/** The rule a commission was made by, as it was kept with it. */
export function ruleSentence(c: Context, rule: unknown): string {
  const percents = percentsIn(rule);
  if (percents.length > 0) {
    const list = percents.map((percent) => `${percent}%`).join("、");
    return say(
      c,
      `折扣後商品金額（不含稅與運費）的 ${list}`,
      `${list} of items after discounts, without tax and shipping`,
    );
  }
  return say(c, "固定金額", "A fixed amount");
}

/** The percentage, when one alone made it. */
export function ruleRate(rule: unknown): string | null {
  const percents = percentsIn(rule);
  return percents.length === 1 ? percents[0]! : null;
}

/** Every percentage named anywhere in a kept rule, each once. */
function percentsIn(rule: unknown): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === "percent" && typeof inner === "string") found.add(inner);
      else look(inner);
    }
  };
  look(rule);
  return [...found];
}

/** An order's number as somebody sees it who must not know the buyer: its last four. */
export function maskedNumber(number: string): string {
  return `…${number.slice(-4)}`;
}
