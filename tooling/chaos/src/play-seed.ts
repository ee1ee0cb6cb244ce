import { runAudit, sentence } from "@8521/audit";
import { createOrm } from "@8521/database";
import { chance } from "@8521/seed";
import { takeOut } from "./breaks.ts";
import { openHouse, type House, type Staff } from "./house/house.ts";
import { INGREDIENTS } from "./ingredients/index.ts";
import { Told } from "./people/told.ts";
import { brokenPromises } from "./promises/outside.ts";
import type { Bound, Ingredient } from "./scene/scene.ts";
import { openShelf } from "./scene/shelf.ts";
import { settle } from "./settle.ts";
import { describeRound, planRound, playRound } from "./storm.ts";

export interface ChaosOptions {
  readonly seed: number;
  readonly rounds: number;
  /** Customers of one rush. */
  readonly customers: number;
  readonly staff: Staff;
  /** Only these; usually all. */
  readonly ingredients?: readonly Ingredient[];
  /** A guard of `BREAKS` to take out first. */
  readonly without?: string;
  /** Keeps the folder though nothing was found. */
  readonly keeps?: boolean;
  readonly say: (line: string) => void;
}

/** What a seed came to. */
export interface Outcome {
  readonly seed: number;
  /** Orders by how they ended. */
  readonly orders: Readonly<Record<string, number>>;
  /** Refusals of whole orders by their first code. */
  readonly refusals: ReadonlyMap<string, number>;
  readonly kills: number;
  readonly crashes: number;
  readonly seconds: number;
  readonly violations: readonly string[];
  /** Database, secrets and logs; null when they were removed. */
  readonly folder: string | null;
}

/** Plays one seed: opens a house, lets the rounds rage, lets everything settle, and has every promise verified. */
export async function playSeed(options: ChaosOptions): Promise<Outcome> {
  const began = performance.now();
  const { seed, rounds, customers, staff, say } = options;
  const luck = chance(seed);
  const told = new Told();
  const bounds: Bound[] = [];
  const violations = new Set<string>();
  const house = await openHouse(staff);
  let isDone = false;
  try {
    await openShelf(house);
    if (options.without) await takeOut(house, options.without);
    const crashRound = luck.between(1, rounds);
    for (let number = 1; number <= rounds; number++) {
      const round = planRound(luck, {
        ingredients: options.ingredients ?? INGREDIENTS,
        targets: house.crew.names,
        crashesDatabase: number === crashRound || luck.happens(40),
      });
      say(`seed ${seed}, round ${number}: ${describeRound(round)}`);
      await playRound(house, round, { told, bounds, customers });
      for (const found of await audited(house)) violations.add(found);
    }
    await settle(house, luck, told);
    for (const found of await audited(house)) violations.add(found);
    for (const found of await brokenPromises(house, told, bounds)) violations.add(found);
    const orders = await endsOf(house);
    isDone = true;
    return {
      seed,
      orders,
      refusals: told.refusals(),
      kills: house.crew.kills,
      crashes: house.postgres.crashes,
      seconds: Math.round((performance.now() - began) / 1000),
      violations: [...violations],
      folder: violations.size > 0 || options.keeps ? house.folder : null,
    };
  } finally {
    await house.close({ keepsFolder: !isDone || violations.size > 0 || options.keeps === true });
  }
}

/** The audit over the whole database, as it is now. */
async function audited({ databaseUrl }: House): Promise<string[]> {
  const orm = await createOrm(databaseUrl);
  try {
    const { violations } = await runAudit(orm.em);
    return violations.map((violation) => `${violation.check}: ${sentence(violation)}`);
  } finally {
    await orm.close(true);
  }
}

async function endsOf({ books }: House): Promise<Record<string, number>> {
  const rows = await books.rows<{ end: string; n: number }>(
    `select case when needs_review = 'PAID_LATE' then 'LATE'
                 when needs_review is not null then 'LATE_WITHOUT_GOODS'
                 when superseded_by is not null then 'SUPERSEDED'
                 when state in ('PENDING', 'AWAITING_PAYMENT') then 'WAITING' else state end as end, count(*)::int as n
     from orders group by 1`,
  );
  return Object.fromEntries(rows.map(({ end, n }) => [end, n]));
}
