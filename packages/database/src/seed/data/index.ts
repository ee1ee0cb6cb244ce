/** The demo world as data. */
export { CATEGORIES, COLLECTIONS, COLOURS, PARTNERS } from "./shelves.ts";
export { COURSES } from "./courses/index.ts";
export * from "./people.ts";
import { COFFEE_GOODS } from "./goods-coffee.ts";
import { HOME_AND_PAPER_GOODS } from "./goods-home-and-paper.ts";
import { RIDGE_AND_MOSS_GOODS } from "./goods-ridge-and-moss.ts";

/** Every good, in the order of the shelf. */
export const GOODS = [...COFFEE_GOODS, ...HOME_AND_PAPER_GOODS, ...RIDGE_AND_MOSS_GOODS];
