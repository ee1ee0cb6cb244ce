import { netOf, rateText, rateUnits } from "../../money/index.ts";
import type { Running } from "../application/running.ts";
import type { Basket } from "../candidates/basket.ts";
import type { IncludedTax, Rate, TaxAtRate } from "../model.ts";

/** Tax inside the total: once per rate on the whole order, shipping included, never per line (PRICING section 7). */
export function includedTax(basket: Basket, running: Running): IncludedTax {
  const rates: number[] = [];
  const gross: number[] = [];
  const { lines, cart } = basket;
  for (let position = 0; position < lines.length; position++) {
    add(rates, gross, unitsOfRate(lines[position]!.taxRate), running.totals[position]!);
  }
  if (cart.shipping !== null) {
    add(rates, gross, unitsOfRate(cart.shipping.taxRate), running.shipping);
  }
  const byRate = rates.map((rate, at) => taxAt(rate, gross[at]!));
  if (byRate.length > 1) byRate.sort((a, b) => Number(b.rate) - Number(a.rate));
  return sumUp(byRate);
}

function add(rates: number[], gross: number[], rate: number, amount: number): void {
  const at = rates.indexOf(rate);
  if (at >= 0) {
    gross[at]! += amount;
  } else {
    rates.push(rate);
    gross.push(amount);
  }
}

function taxAt(rate: number, gross: number): TaxAtRate {
  const net = netOf(gross, rate);
  return { rate: textOfRate(rate), gross, net, tax: gross - net };
}

function sumUp(byRate: readonly TaxAtRate[]): IncludedTax {
  let [net, tax] = [0, 0];
  for (const part of byRate) {
    net += part.net;
    tax += part.tax;
  }
  return { net, tax, byRate };
}

/** The few rates there are, read once. */
const KNOWN_MAX = 1_000;
const knownUnits = new Map<Rate, number>();
const knownTexts = new Map<number, Rate>();

function unitsOfRate(rate: Rate): number {
  return knownUnits.get(rate) ?? remember(knownUnits, rate, rateUnits(rate));
}

function textOfRate(units: number): Rate {
  return knownTexts.get(units) ?? remember(knownTexts, units, rateText(units));
}

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
  if (known.size < KNOWN_MAX) known.set(key, value);
  return value;
}
