import type { Scenario } from "@8521/contract/scenarios";
import { readPricingInput, type Discount } from "@8521/engine";
import {
  createDiscount,
  createVoucher,
  updateDiscount,
  type CommandContext,
  type OpenShop,
} from "@8521/engine/commands";
import { done } from "../done.ts";
import { plantItems } from "./plant-items.ts";
import { plantRanges } from "./plant-ranges.ts";
import { type GivenIds, translated } from "./translated.ts";

/** A planted example: the ids that the shop gave to what the example names. */
export interface PlantedScenario {
  /** Variant by line. */
  readonly variants: ReadonlyMap<string, string>;
  readonly discounts: ReadonlyMap<string, string>;
  /** As they are to be typed. */
  readonly codes: readonly string[];
}

/**
 * Makes an example's goods, discounts and codes, as an admin would, in a migrated database; what is there already stays.
 * Equal priorities keep the order that the example's own ids give them.
 * @throws when the shop refuses what the example says.
 */
export async function plantScenario(
  shop: OpenShop,
  scenario: Scenario,
  now: Date,
): Promise<PlantedScenario> {
  const read = readPricingInput(scenario.document);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  const items = await plantItems(shop.orm.em, scenario);
  const rules = read.input.ruleSet.discounts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = await plantRanges(shop, scenario, {
    names: items.names,
    ranges: read.input.ruleSet.ranges ?? [],
    now,
  });
  const discounts = await plantRules(shop, rules, names, now);
  const codes = [];
  for (const { code, discountId } of scenario.document.vouchers) {
    const voucher = { discountId: discounts.get(String(discountId))!, text: String(code) };
    done(await createVoucher(admin(shop, now), { ...voucher, isPublic: true }), voucher.text);
    codes.push(voucher.text);
  }
  return { variants: items.variants, discounts, codes };
}

const admin = (shop: OpenShop, then: Date): CommandContext => shop.context({ kind: "ADMIN" }, then);

async function plantRules(
  shop: OpenShop,
  rules: readonly Discount[],
  names: GivenIds,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [at, { id, version: _v, status: _s, ...own }] of rules.entries()) {
    // Ids follow the clock: a millisecond apart keeps their order.
    const then = new Date(now.getTime() + at);
    const rule = { ...translated(own, names), excludedDiscountIds: [] };
    const made = done(await createDiscount(admin(shop, then), { rule, status: "ACTIVE" }), id);
    ids.set(id, made.discountId);
  }
  for (const { id, version: _v, status: _s, ...own } of rules) {
    if (own.excludedDiscountIds.length === 0) continue;
    const excludedDiscountIds = own.excludedDiscountIds.map((other) => ids.get(other)!);
    const rule = { ...translated(own, names), excludedDiscountIds };
    const change = { discountId: ids.get(id)!, expectedVersion: 1, rule };
    done(await updateDiscount(admin(shop, now), change), id);
  }
  return ids;
}
