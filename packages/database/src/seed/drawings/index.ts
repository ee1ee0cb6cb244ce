/** The shop's pictures, drawn by ourselves: every thing by its name, tinted by its colour. */
import { beans, filters, notebook, pen, tape } from "./goods/paper.ts";
import { bathSalt, dropperBottle, soap, tube } from "./goods/care.ts";
import { apron, blanket, board, teaTowel, tote } from "./goods/home.ts";
import { dripper, glassServer, grinder, kettle } from "./goods/brewing.ts";
import { candle, enamelCup, mug, pot, teaTin, tumbler, vase } from "./goods/vessels.ts";
import { backpack, chair, hat, jacket, lantern, tent } from "./goods/outdoor.ts";
import { firstMountain, journaling, latteArt, pourOver, roasting, soapMaking } from "./courses.ts";
import { MOODS, placed, scene, type MoodName } from "./scene.ts";

/** Everything that can be drawn alone. */
export const THINGS = {
  apron,
  backpack,
  bathSalt,
  beans,
  blanket,
  board,
  candle,
  chair,
  dripper,
  dropperBottle,
  enamelCup,
  filters,
  glassServer,
  grinder,
  hat,
  jacket,
  kettle,
  lantern,
  mug,
  notebook,
  pen,
  pot,
  soap,
  tape,
  teaTin,
  teaTowel,
  tent,
  tote,
  tube,
  tumbler,
  vase,
} as const;
export type Thing = keyof typeof THINGS;

export const COVERS = {
  firstMountain,
  journaling,
  latteArt,
  pourOver,
  roasting,
  soapMaking,
} as const;
export type Cover = keyof typeof COVERS;

/** A finished square picture of one thing in one colour, as SVG text. */
export function drawThing(thing: Thing, tint: string, mood: MoodName): string {
  return scene(MOODS[mood], placed(THINGS[thing](tint)));
}

export const drawCover = (cover: Cover): string => COVERS[cover]();
export { portrait, type Person } from "./portraits.ts";
export { shelf, type Placed } from "./shelf.ts";
export { MOODS, type MoodName } from "./scene.ts";
