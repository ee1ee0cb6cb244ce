import type { EntityManager } from "@mikro-orm/postgresql";
import { Partner } from "../../entities/index.ts";
import { plantCourses } from "./courses.ts";
import { plantGoods } from "./goods.ts";
import { plantPeople, type PeopleFacts } from "./people.ts";
import { plantShelves } from "./shelves.ts";

export interface PlantFacts extends PeopleFacts {
  /** Pieces that the past of this world will sell, by variant id. */
  readonly sold: ReadonlyMap<string, number>;
}

/** True when somebody sells here already: then nothing is planted. */
export async function isWorldThere(em: EntityManager): Promise<boolean> {
  return (await em.fork().count(Partner)) > 0;
}

/** The shop as it stands before its first order: shelves, goods, courses and people, in one transaction. */
export async function plantWorld(em: EntityManager, facts: PlantFacts): Promise<void> {
  await em.fork().transactional(async (inside) => {
    await plantShelves(inside);
    await plantGoods(inside, facts.now, facts.sold);
    await plantCourses(inside, facts.now);
    await plantPeople(inside, facts);
  });
}
