import { runAudit, sentence } from "@8521/audit";
import { createOrm } from "@8521/database";
import { chance, type Chance } from "@8521/seed";
import { takeOut } from "./breaks.ts";
import { openHouse, type House, type Staff } from "./house/house.ts";
import { INGREDIENTS } from "./ingredients/index.ts";
import { Told } from "./people/told.ts";
import { brokenPromises } from "./promises/outside.ts";
import type { Bound, Ingredient } from "./scene/scene.ts";
import { openShelf } from "./scene/shelf.ts";
import { settle } from "./settle.ts";
import { describeRound, planRound, playRound, type Round } from "./storm.ts";

export interface ChaosOptions {
  readonly seed: number;
  readonly rounds: number;
  /** Customers of one rush. */
  readonly customers: number;
  /** Only these; usually all. */
  readonly ingredients?: readonly Ingredient[];
  /** Nothing is killed: only what people do to each other. */
  readonly isCalm?: boolean;
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
}

/** Opens a house with a seller in it; a guard of `BREAKS` may be taken out. */
export async function openStage(staff: Staff, without?: string): Promise<House> {
  const house = await openHouse(staff);
  await openShelf(house);
  if (without) await takeOut(house, without);
  return house;
}

/** Plays one seed: lets the rounds rage, lets everything settle, and has every promise verified over all that is there. */
export async function playSeed(house: House, options: ChaosOptions): Promise<Outcome> {
  const began = performance.now();
  const before = { kills: house.crew.kills, crashes: house.postgres.crashes };
  const since = await timeOf(house);
  const told = new Told();
  const bounds: Bound[] = [];
  const violations = new Set<string>();
  const luck = chance(options.seed);
  for (const round of planSeed(house, options, luck)) {
    options.say(`seed ${options.seed}: ${describeRound(round)}`);
    await playRound(house, round, { told, bounds, customers: options.customers });
    for (const found of await audited(house)) violations.add(found);
  }
  await settle(house, luck, told);
  for (const found of await audited(house)) violations.add(found);
  for (const found of await brokenPromises(house, told, bounds)) violations.add(found);
  return {
    seed: options.seed,
    orders: await endsOf(house, since),
    refusals: told.refusals(),
    kills: house.crew.kills - before.kills,
    crashes: house.postgres.crashes - before.crashes,
    seconds: Math.round((performance.now() - began) / 1000),
    violations: [...violations],
  };
}

/** All rounds of a seed, decided before the first begins. PostgreSQL is killed in one of them at least. */
function planSeed(house: House, options: ChaosOptions, luck: Chance): Round[] {
  const { rounds, ingredients = INGREDIENTS, isCalm = false } = options;
  const crashRound = luck.between(1, rounds);
  return Array.from({ length: rounds }, (_, at) =>
    planRound(luck, {
      ingredients,
      targets: isCalm ? [] : house.crew.names,
      crashesDatabase: !isCalm && (at + 1 === crashRound || luck.happens(40)),
    }),
  );
}

async function timeOf({ books }: House): Promise<Date> {
  return (await books.row<{ now: Date }>("select now()")).now;
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

async function endsOf({ books }: House, since: Date): Promise<Record<string, number>> {
  const rows = await books.rows<{ end: string; n: number }>(
    `select case when needs_review = 'PAID_LATE' then 'LATE'
                 when needs_review is not null then 'LATE_WITHOUT_GOODS'
                 when superseded_by is not null then 'SUPERSEDED'
                 when state in ('PENDING', 'AWAITING_PAYMENT') then 'WAITING' else state end as end, count(*)::int as n
     from orders where placed_at >= $1 group by 1`,
    [since],
  );
  return Object.fromEntries(rows.map(({ end, n }) => [end, n]));
}
