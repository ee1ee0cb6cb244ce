/** As much of a Pricing (the engine's own shape, as `Simulation.trace` and the price command give it) as is looked at. */
export interface PricedOutcome {
  readonly total: number;
  readonly tax: { readonly net: number; readonly tax: number };
  readonly shipping: { readonly total: number } | null;
  readonly lines: readonly { readonly lineId: string; readonly total: number }[];
  readonly applied: readonly { readonly discountId: string; readonly amount: number }[];
  readonly rejected: readonly {
    readonly discountId: string | null;
    readonly codeText: string | null;
    readonly reason: string;
  }[];
  readonly hints: readonly {
    readonly discountId: string;
    readonly missingAmount?: number | null | undefined;
    readonly missingQuantity?: number | null | undefined;
  }[];
}

/**
 * What a pricing says under an expectation's name: `total`, `net`, `tax`, `shipping`, a line by its item, `applied:ID`,
 * `rejected:ID or CODE`, `missing:ID`. Amounts in minor units; undefined when it says nothing (`refund` is not in it).
 */
export function outcomeIn(pricing: PricedOutcome, name: string): number | string | undefined {
  const [kind, id] = name.split(":");
  switch (kind) {
    case "applied":
      return pricing.applied.find(({ discountId }) => discountId === id)?.amount;
    case "rejected":
      return pricing.rejected.find((told) => told.codeText === id || told.discountId === id)
        ?.reason;
    case "missing": {
      const hint = pricing.hints.find(({ discountId }) => discountId === id);
      return hint?.missingAmount ?? hint?.missingQuantity ?? undefined;
    }
    case "total":
      return pricing.total;
    case "net":
    case "tax":
      return pricing.tax[kind];
    case "shipping":
      return pricing.shipping?.total;
    default:
      return pricing.lines.find(({ lineId }) => lineId === name)?.total;
  }
}
