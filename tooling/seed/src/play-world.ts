import { DEMO_PASSWORD, isWorldThere, plantWorld } from "@8521/database/seed";
import { USUAL_TERMS } from "@8521/engine";
import { releaseCommissions, type OpenShop } from "@8521/engine/commands";
import { hashPassword } from "@better-auth/utils/password";
import { automaticOffers } from "./offers/automatic.ts";
import { codeOffers } from "./offers/by-code.ts";
import { rangeOffers } from "./offers/ranges.ts";
import { writeOffers } from "./offers/write-offers.ts";
import { playEnteredCodes } from "./past/entered-codes.ts";
import { playLearning } from "./past/learning.ts";
import { playPassersBy } from "./past/passers-by.ts";
import { stagedPlan } from "./past/staged.ts";
import { settleCalendar } from "./past/calendar.ts";
import { planPast, soldInPlan } from "./past/plan.ts";
import { playOrder } from "./past/play.ts";

const DAY = 24 * 60 * 60 * 1000;

export interface WorldOptions {
  /** Today, in this world. */
  readonly now: Date;
  /** Past orders; 300 unless told. */
  readonly orders?: number;
  /** Hears how far it is. */
  readonly say?: (line: string) => void;
}

/** What was made. */
export interface PlayedWorld {
  readonly discounts: number;
  readonly codes: number;
  readonly orders: number;
}

/**
 * Plays the demo world into an empty, migrated database. The same day gives the same shelves, codes and orders.
 * @returns null, and changes nothing, when a world is there already.
 */
export async function playWorld(
  shop: OpenShop,
  options: WorldOptions,
): Promise<PlayedWorld | null> {
  const { now, orders = 300, say = () => {} } = options;
  if (await isWorldThere(shop.orm.em)) return null;
  const chanced = planPast(now, orders);
  const plan = [...chanced, ...stagedPlan(now, orders + 1)].toSorted(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
  say("Shelves, goods, courses and people …");
  await plantWorld(shop.orm.em, {
    now,
    passwordHash: await hashPassword(DEMO_PASSWORD),
    programTerms: { ...USUAL_TERMS, holdDays: 14 },
    sold: soldInPlan(plan),
  });
  say("Discounts and codes …");
  const then = new Date(now.getTime() - 92 * DAY);
  const written = await writeOffers(shop, then, [
    ...automaticOffers(),
    ...codeOffers(now),
    ...(await rangeOffers(shop, then)),
  ]);
  say(`Ninety days of orders …`);
  let played = 0;
  for (const order of plan) if (await playOrder(shop, order, now)) played += 1;
  await releaseCommissions(shop.context({ kind: "SYSTEM" }, now), {});
  await playPassersBy(shop, now);
  await playEnteredCodes(shop, now);
  await playLearning(shop, now);
  await settleCalendar(shop, now);
  return { ...written, orders: played };
}
