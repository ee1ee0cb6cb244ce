/** A real PostgreSQL that comes with `npm install` and needs no rights and no configuration. */
export { startEmbedded, type EmbeddedOptions, type EmbeddedPostgres } from "./start.ts";
export { DatabaseTrouble } from "./trouble.ts";
