/** What happens to a chosen unit, in the engine's own shape. */
export type Benefit =
  | { kind: "PERCENTAGE"; percentOff: string }
  | { kind: "FIXED_AMOUNT"; amountOff: number }
  | { kind: "FIXED_PRICE"; price: number };

export const BENEFIT_KINDS = ["PERCENTAGE", "FIXED_AMOUNT", "FIXED_PRICE"] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

/** A benefit of a kind with what was typed; what is no number is 0, which the API refuses with words. */
export function benefitOf(kind: BenefitKind, typed: string): Benefit {
  if (kind === "PERCENTAGE") return { kind, percentOff: typed.trim() || "0" };
  const amount = /^\d+$/.test(typed.trim()) ? Number(typed) : 0;
  return kind === "FIXED_AMOUNT" ? { kind, amountOff: amount } : { kind, price: amount };
}

/** The figure of a benefit as a field shows it; 0 is an empty field, except for a price, where it means free. */
export function typedIn(benefit: Benefit): string {
  if (benefit.kind === "PERCENTAGE") return benefit.percentOff === "0" ? "" : benefit.percentOff;
  if (benefit.kind === "FIXED_AMOUNT") return benefit.amountOff ? String(benefit.amountOff) : "";
  return String(benefit.price);
}

/** Reads what a setting holds; anything else becomes 10 % off. */
export function readBenefit(value: unknown): Benefit {
  const found = value as Partial<Record<string, unknown>> | undefined;
  const kind = BENEFIT_KINDS.find((each) => each === found?.["kind"]);
  if (!found || !kind) return { kind: "PERCENTAGE", percentOff: "10" };
  const figure = { PERCENTAGE: "percentOff", FIXED_AMOUNT: "amountOff", FIXED_PRICE: "price" }[
    kind
  ];
  return benefitOf(kind, String(found[figure] ?? ""));
}
