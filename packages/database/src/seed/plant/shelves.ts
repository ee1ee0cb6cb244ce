import type { EntityManager } from "@mikro-orm/postgresql";
import { Category, Collection, CustomerGroup, Media, Partner } from "../../entities/index.ts";
import {
  CATEGORIES,
  COLLECTIONS,
  COLOURS,
  CUSTOMER_GROUPS,
  GOODS,
  PARTNERS,
} from "../data/index.ts";
import { drawCover, shelf, THINGS, type MoodName, type Placed } from "../drawings/index.ts";
import type { GoodSeed } from "../model.ts";
import { seedId } from "../seed-id.ts";
import { svg } from "./media.ts";

const MOOD_OF: Readonly<Record<string, MoodName>> = {
  coffee: "coffee",
  home: "home",
  care: "care",
  outdoor: "outdoor",
  paper: "paper",
};

/** Sellers, categories, collections and customer groups, with their pictures. */
export async function plantShelves(em: EntityManager): Promise<void> {
  await em.insertMany(
    Partner,
    PARTNERS.map(({ slug, name }) => ({ id: seedId(`partner:${slug}`), slug, name })),
  );
  await em.insertMany(
    CustomerGroup,
    CUSTOMER_GROUPS.map(({ slug, name }) => ({ id: seedId(`group:${slug}`), slug, name })),
  );
  await em.insertMany(Media, [
    ...CATEGORIES.map(({ slug, name }) => svg(`category:${slug}`, categoryPicture(slug), name)),
    ...COLLECTIONS.map(({ slug, name }) =>
      svg(`collection:${slug}`, collectionPicture(slug), name),
    ),
  ]);
  await em.insertMany(
    Category,
    CATEGORIES.map((category, position) => ({
      id: seedId(`category:${category.slug}`),
      parentId: category.parent ? seedId(`category:${category.parent}`) : null,
      ancestorIds: category.parent ? [seedId(`category:${category.parent}`)] : [],
      slug: category.slug,
      name: category.name,
      description: category.description,
      mediaId: seedId(`media:category:${category.slug}`),
      position,
    })),
  );
  await em.insertMany(
    Collection,
    COLLECTIONS.map((collection, position) => ({
      id: seedId(`collection:${collection.slug}`),
      partnerId: collection.partner ? seedId(`partner:${collection.partner}`) : null,
      slug: collection.slug,
      name: collection.name,
      description: collection.description,
      mediaId: seedId(`media:collection:${collection.slug}`),
      position,
    })),
  );
}

function categoryPicture(slug: string): string {
  if (slug === "courses") return drawCover("pourOver");
  const within = new Set([
    slug,
    ...CATEGORIES.filter(({ parent }) => parent === slug).map((child) => child.slug),
  ]);
  return together(GOODS.filter(({ category }) => within.has(category)));
}

function collectionPicture(slug: string): string {
  if (slug === "learn-by-hand") return drawCover("journaling");
  return together(GOODS.filter(({ collections }) => collections.includes(slug)));
}

/** Three of the goods side by side, each in another of its colours. */
function together(goods: readonly GoodSeed[]): string {
  const chosen = [goods[0], goods[Math.floor(goods.length / 2)], goods.at(-1)].filter(
    (good) => good !== undefined,
  );
  const unique = [...new Map(chosen.map((good) => [good.thing, good])).values()];
  const step = 1200 / (unique.length + 1);
  const size = unique.length > 2 ? 0.74 : 0.9;
  const things = unique.map((good, i): Placed => {
    const colour = good.colours[i % good.colours.length] ?? good.colours[0] ?? "ivory";
    return [
      THINGS[good.thing](COLOURS[colour]?.hex ?? "#f1e6d3"),
      40 + step * (i + 1) * 0.94,
      size,
    ];
  });
  return shelf(MOOD_OF[goods[0]?.mood ?? "home"] ?? "home", things);
}
