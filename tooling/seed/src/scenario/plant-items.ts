import { Category, Partner, Product, ProductVersion, StockMovement, Variant } from "@8521/database";
import { seedId } from "@8521/database/seed";
import type { Scenario, ScenarioLine } from "@8521/contract/scenarios";
import type { OpenShop } from "@8521/engine/commands";

type EntityManager = OpenShop["orm"]["em"];

/** Enough for anybody who tries. */
const PIECES = 10_000;

/** The goods of an example on a shelf of their own. A line's name is that of its product and of its variant. */
export async function plantItems(em: EntityManager, scenario: Scenario) {
  const { lines } = scenario.document.cart;
  const idOf = (kind: string, name: string) => seedId(`scenario:${scenario.slug}:${kind}:${name}`);
  const words = [...new Set(lines.flatMap(({ categoryIds }) => categoryIds))];
  const shelf = idOf("category", "");
  const seller = (line: ScenarioLine) => idOf("partner", line.partnerId ?? "");
  await em.fork().transactional(async (inside) => {
    await inside.insertMany(
      Partner,
      [...new Set(lines.map((line) => line.partnerId ?? ""))].map((name) => ({
        id: idOf("partner", name),
        slug: slugOf(scenario, name),
        name: both(name || "8521"),
      })),
    );
    await inside.insertMany(
      Category,
      ["", ...words].map((word, position) => ({
        id: word ? idOf("category", word) : shelf,
        slug: slugOf(scenario, word),
        name: word ? both(word) : scenario.title,
        description: both(""),
        position,
      })),
    );
    await inside.insertMany(
      Product,
      lines.map((line) => ({
        id: idOf("product", line.id),
        partnerId: seller(line),
        slug: slugOf(scenario, line.id),
        kind: "PHYSICAL" as const,
        categoryId: line.categoryIds[0] ? idOf("category", line.categoryIds[0]) : shelf,
        tags: [...line.tags],
        name: both(line.id),
        summary: scenario.title,
        description: scenario.title,
        priceFrom: line.unitPrice,
      })),
    );
    await inside.insertMany(
      ProductVersion,
      lines.map((line) => ({
        productId: idOf("product", line.id),
        version: 1,
        data: versionOf(line),
      })),
    );
    await inside.insertMany(
      Variant,
      lines.map((line) => ({
        id: idOf("variant", line.id),
        productId: idOf("product", line.id),
        partnerId: seller(line),
        sku: slugOf(scenario, line.id).toUpperCase(),
        price: line.unitPrice,
        onHand: PIECES,
      })),
    );
    await inside.insertMany(
      StockMovement,
      lines.map((line) => ({
        variantId: idOf("variant", line.id),
        kind: "RECEIVED" as const,
        quantity: PIECES,
      })),
    );
  });
  return {
    variants: new Map(lines.map(({ id }) => [id, idOf("variant", id)])),
    /** What the rules may name, by the field that names it. */
    names: {
      partnerId: new Map(lines.map((line) => [line.partnerId ?? "", seller(line)])),
      categories: new Map(words.map((word) => [word, idOf("category", word)])),
      products: new Map(lines.map(({ id }) => [id, idOf("product", id)])),
      variants: new Map(lines.map(({ id }) => [id, idOf("variant", id)])),
    },
  };

  function versionOf({ id, unitPrice }: ScenarioLine) {
    const variant = { id: idOf("variant", id), sku: id, price: unitPrice };
    return { name: both(id), taxRate: "0.05", variants: [variant] };
  }
}

const both = (text: string) => ({ "zh-TW": text, en: text });

/** Items may be named in any script; their place among the letters is enough for an address. */
function slugOf({ slug, document }: Scenario, word: string): string {
  const plain = /^[a-z0-9-]*$/i.test(word) ? word.toLowerCase() : "";
  const at = document.cart.lines.findIndex(({ id }) => id === word);
  return [slug, plain || (word ? `item-${at + 1}` : "")].filter(Boolean).join("-");
}
