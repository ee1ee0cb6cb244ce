import { DatabaseTrouble } from "@8521/database";
import { DEMO_PASSWORD, isWorldThere, plantWorld } from "@8521/database/seed";
import type { Scenario } from "@8521/contract/scenarios";
import { USUAL_TERMS } from "@8521/engine";
import type { OpenShop } from "@8521/engine/commands";
import { hashPassword } from "@better-auth/utils/password";
import { plantScenario, type PlantedScenario } from "./plant-scenario.ts";
import { readBook } from "./read-book.ts";
import { whyNotPlanted } from "./why-not.ts";

/**
 * The shelves and people of the demo world with one worked example: its goods, its discounts and nobody else's.
 * @returns null, and changes nothing, when a world is there already.
 * @throws DatabaseTrouble when no example has that name, or it can't be a shop.
 */
export async function playScenario(
  shop: OpenShop,
  slug: string,
  now: Date,
): Promise<{ readonly scenario: Scenario; readonly planted: PlantedScenario } | null> {
  const scenario = readBook().find((each) => each.slug === slug);
  if (!scenario)
    throw new DatabaseTrouble(
      `There is no world "${slug}": choose demo, empty, or an example of scenarios/ by file and place, such as 06-multi-buy-3.`,
    );
  const why = whyNotPlanted(scenario);
  if (why)
    throw new DatabaseTrouble(
      `${slug} can't be a shop: ${why}. Try it under Analysis, Worked examples.`,
    );
  if (await isWorldThere(shop.orm.em)) return null;
  await plantWorld(shop.orm.em, {
    now,
    passwordHash: await hashPassword(DEMO_PASSWORD),
    programTerms: { ...USUAL_TERMS, holdDays: 14 },
    sold: new Map(),
  });
  return { scenario, planted: await plantScenario(shop, scenario, now) };
}
