/** Plays the demo world into a database. */
export { playWorld, type PlayedWorld, type WorldOptions } from "./play-world.ts";
export { demoSignIns } from "@8521/database/seed";
