import { chance, type Chance } from "@8521/seed";
import type { House } from "./house/house.ts";
import type { Crash } from "./house/postgres.ts";
import { pause } from "./patience.ts";
import type { Told } from "./people/told.ts";
import { Scene, type Act, type Bound, type Ingredient } from "./scene/scene.ts";

/** One end that comes too early. */
interface Blow {
  readonly afterMs: number;
  readonly target: string;
  readonly how: Crash;
}

/** What one round is made of: decided by the seed alone, before anything happens. */
export interface Round {
  readonly mix: readonly { readonly ingredient: Ingredient; readonly luck: Chance }[];
  readonly blows: readonly Blow[];
}

export interface RoundPlan {
  readonly ingredients: readonly Ingredient[];
  /** Names of the programs that may be killed; none, and nothing is. */
  readonly targets: readonly string[];
  /** Whether PostgreSQL is killed too. */
  readonly crashesDatabase: boolean;
}

const POSTGRES = "postgres";
const STORM_MS = 3_500;
const JITTER_MS = 1_200;
const MIXED = 6;

/** Decides a round: half a dozen ingredients, two to four programs killed, and PostgreSQL when it is its turn. */
export function planRound(luck: Chance, plan: RoundPlan): Round {
  const left = [...plan.ingredients];
  const mix = Array.from({ length: Math.min(MIXED, left.length) }, () => {
    const [ingredient] = left.splice(luck.between(0, left.length - 1), 1);
    return { ingredient: ingredient!, luck: chance(luck.between(0, 2 ** 31)) };
  });
  const blow = (target: string): Blow => ({
    afterMs: luck.between(150, STORM_MS),
    target,
    how: luck.pick(["SIGKILL", "SIGQUIT"] as const),
  });
  const count = plan.targets.length === 0 ? 0 : luck.between(2, 4);
  const blows = Array.from({ length: count }, () => blow(luck.pick(plan.targets)));
  if (plan.crashesDatabase) blows.push(blow(POSTGRES));
  return { mix, blows: blows.toSorted((a, b) => a.afterMs - b.afterMs) };
}

/** The mix in words, for whoever repeats it. */
export function describeRound({ mix, blows }: Round): string {
  const killed = blows.map(({ target, afterMs }) => `${target} at ${afterMs} ms`).join(", ");
  return `${mix.map(({ ingredient }) => ingredient.name).join("; ")}. Killed: ${killed || "nothing"}`;
}

/** Plays a round: prepared in peace, then everything at once while programs are killed; ends when all have answers. */
export async function playRound(
  house: House,
  round: Round,
  { told, bounds, customers }: { told: Told; bounds: Bound[]; customers: number },
): Promise<void> {
  const acts: { act: Act; afterMs: number }[] = [];
  for (const { ingredient, luck } of round.mix) {
    const scene = new Scene({ house, luck, told, bounds, customers, ingredient: ingredient.name });
    for (const act of await ingredient.prepare(scene))
      acts.push({ act, afterMs: luck.between(0, JITTER_MS) });
  }
  const storm = acts.map(async ({ act, afterMs }) => {
    await pause(afterMs);
    await act().catch((error: unknown) =>
      told.surprises.push(`somebody gave up: ${String(error)}`),
    );
  });
  await Promise.all([...storm, ...round.blows.map((blow) => strike(house, blow))]);
  if (!(await house.crew.ready())) told.surprises.push("a program did not come back");
}

async function strike(house: House, { afterMs, target, how }: Blow): Promise<void> {
  await pause(afterMs);
  if (target === POSTGRES) await house.postgres.crash(how);
  else house.crew.kill(target);
}
