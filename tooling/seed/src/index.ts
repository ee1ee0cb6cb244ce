/** Plays the demo world into a database; chance that repeats, for others who play. */
export { chance, type Chance } from "./chance.ts";
export { playWorld, type PlayedWorld, type WorldOptions } from "./play-world.ts";
export { demoSignIns } from "@8521/database/seed";
export { openTarget, type Target } from "./target.ts";
