import { Click } from "@8521/database";
import { AFFILIATES, seedId } from "@8521/database/seed";
import type { OpenShop } from "@8521/engine/commands";
import { chance } from "../chance.ts";
import { DAY } from "./playing.ts";

const COUNT = 2400;

/** Visitors who came by a link, looked, and bought nothing; a few of them robots, some of them twice within minutes. */
export async function playPassersBy(shop: OpenShop, now: Date): Promise<void> {
  const luck = chance(2158);
  const clicks = Array.from({ length: COUNT }, (_, i) => {
    const slug = luck.weighted(
      AFFILIATES.map((affiliate, at) => [affiliate.slug, 5 - at] as const),
    );
    const kind = luck.weighted([
      ["person", 88],
      ["repeat", 8],
      ["robot", 4],
    ] as const);
    const source = luck.weighted([
      ["instagram.com", 5],
      ["youtube.com", 3],
      ["l.facebook.com", 2],
      [null, 2],
    ] as const);
    return {
      id: seedId(`click:${i}`),
      at: new Date(now.getTime() - Math.floor(luck.fraction() ** 1.4 * 90 * DAY) - 60_000),
      affiliateId: seedId(`affiliate:${slug}`),
      visitorId: seedId(`passer-by:${i}`),
      subId: luck.pick(["ig-story", "yt-desc", "blog", "line", null]),
      landingPath: luck.pick(["/", "/", "/products", "/courses"]),
      referrerHost: source,
      isBot: kind === "robot",
      isRepeat: kind === "repeat",
    };
  });
  await shop.orm.em.fork().insertMany(Click, clicks);
}
