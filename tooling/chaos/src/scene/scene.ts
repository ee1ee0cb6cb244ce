import type { Chance } from "@8521/seed";
import type { House } from "../house/house.ts";
import { Client } from "../people/client.ts";
import { stranger, type Person } from "../people/person.ts";
import { newKey, Shopper, type Placed } from "../people/shopper.ts";
import type { Answer, Told } from "../people/told.ts";

/** Something that is never used more often than this, whatever the counters say. */
export interface Bound {
  readonly what: string;
  /** Counts uses; one row with `n`. */
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly most: number;
}

/** Where an ingredient plays: the house, chance of its own, and how many come. */
export class Scene {
  readonly house: House;
  readonly luck: Chance;
  readonly told: Told;
  readonly ingredient: string;
  /** Customers of one rush. */
  readonly customers: number;
  /** What this ingredient promised its customers, counted by rows in the end. */
  readonly bounds: Bound[];

  constructor(
    parts: Pick<Scene, "house" | "luck" | "told" | "ingredient" | "customers" | "bounds">,
  ) {
    this.house = parts.house;
    this.luck = parts.luck;
    this.told = parts.told;
    this.ingredient = parts.ingredient;
    this.customers = parts.customers;
    this.bounds = parts.bounds;
  }

  shopper(person: Person = stranger()): Shopper {
    return new Shopper(new Client(this.house.apiUrls, this.luck, {}), person);
  }

  /** Places a cart under a key of its own and keeps what was said. */
  async place(shopper: Shopper): Promise<{ answer: Answer; order: Placed | null }> {
    const key = newKey();
    const placed = await shopper.place(key);
    this.told.keep({ key, ingredient: this.ingredient, answer: placed.answer });
    return placed;
  }
}

/** Something that happens when the storm begins; it ends when whoever does it has had the last answer. */
export type Act = () => Promise<void>;

/** One kind of trouble that customers, callbacks and admins make for each other. */
export interface Ingredient {
  readonly name: string;
  /** Makes what it needs while nothing is killed; answers what is to happen all at once. */
  prepare(scene: Scene): Promise<Act[]>;
}
