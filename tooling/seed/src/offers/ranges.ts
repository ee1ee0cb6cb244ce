import { seedId } from "@8521/database/seed";
import { createCatalog, createRange, type OpenShop } from "@8521/engine/commands";
import { done } from "../done.ts";
import { type OfferSeed, partner, rule, text } from "./rule.ts";

const product = (slug: string) => seedId(`product:${slug}`);
/** What the people of Slow Day like best themselves. */
const PICKS = [
  "gooseneck-kettle",
  "ribbed-dripper",
  "fog-glaze-mug",
  "glass-server",
  "serving-board",
  "cloth-notebook",
];

/** A catalog, a range of it less one product, and the discount that uses the range. */
export async function rangeOffers(shop: OpenShop, then: Date): Promise<OfferSeed[]> {
  const context = () => shop.context({ kind: "ADMIN", id: seedId("user:admin@8521.test") }, then);
  const picks = await createCatalog(context(), {
    partnerId: partner("slow-day"),
    name: text("店長親選", "Staff picks"),
    productIds: PICKS.map(product),
  });
  const catalogs = [done(picks, "a catalog").catalogId];
  const gifts = await createRange(context(), {
    range: {
      name: text("送禮好物（不含手沖壺）", "Good gifts (no kettle)"),
      partnerId: partner("slow-day"),
      include: { catalogs },
      exclude: { products: [product("gooseneck-kettle")] },
    },
  });
  const ranges = [done(gifts, "a range").rangeId];
  return [
    {
      rule: rule({
        name: text("送禮好物 88 折", "Good gifts: 12 % off"),
        level: "PRODUCT",
        config: { type: "PERCENTAGE", percentOff: "12" },
        currency: null,
        scope: { include: { ranges } },
        partnerId: partner("slow-day"),
        priority: 117,
      }),
      codes: [{ text: "GIFT12", isPublic: true, tags: ["gift"] }],
    },
  ];
}
