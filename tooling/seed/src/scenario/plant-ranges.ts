import type { Scenario } from "@8521/contract/scenarios";
import type { Range } from "@8521/engine";
import { createCatalog, createRange, type OpenShop } from "@8521/engine/commands";
import { done } from "../done.ts";
import { type GivenIds, translated } from "./translated.ts";

type Names = Omit<GivenIds, "catalogs" | "ranges">;

interface RangesToPlant {
  readonly names: Names;
  readonly ranges: readonly Range[];
  readonly now: Date;
}

/** The catalogs that an example's items are in, and its ranges; answers the names its rules may use. */
export async function plantRanges(
  shop: OpenShop,
  scenario: Scenario,
  { names, ranges, now }: RangesToPlant,
): Promise<GivenIds> {
  const catalogs = await plantCatalogs(shop, scenario, { names, now });
  const given = { ...names, catalogs, ranges: new Map<string, string>() };
  for (const { id, ...range } of ranges) {
    const made = await createRange(shop.context({ kind: "ADMIN" }, now), {
      range: translated(range, given),
    });
    given.ranges.set(id, done(made, id).rangeId);
  }
  return given;
}

/** A catalog is its first item's partner's. */
async function plantCatalogs(
  shop: OpenShop,
  { document }: Scenario,
  { names, now }: Pick<RangesToPlant, "names" | "now">,
): Promise<ReadonlyMap<string, string>> {
  const { lines } = document.cart;
  const planted = new Map<string, string>();
  for (const word of new Set(lines.flatMap(({ catalogIds }) => catalogIds ?? []))) {
    const inside = lines.filter(({ catalogIds }) => catalogIds?.includes(word));
    const made = await createCatalog(shop.context({ kind: "ADMIN" }, now), {
      partnerId: names.partnerId.get(inside[0]!.partnerId ?? "")!,
      name: { "zh-TW": word, en: word },
      productIds: inside.map(({ id }) => names.products.get(id)!),
    });
    planted.set(word, done(made, word).catalogId);
  }
  return planted;
}
