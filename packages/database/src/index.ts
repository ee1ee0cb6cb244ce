/** What is remembered: the tables as entities, how to reach them, and the schema's migrations. */
export * from "./entities/index.ts";
export {
  CheckConstraintViolationException,
  LockMode,
  raw,
  sql,
  UniqueConstraintViolationException,
  type SqlEntityManager as EntityManager,
  type FilterQuery,
} from "@mikro-orm/postgresql";
export { createOrm, ormConfig, type Orm, type OrmOptions } from "./config.ts";
export { migrate } from "./migrations/migrate.ts";
export { asPartner } from "./as-partner.ts";
export { newId } from "./new-id.ts";
export { prepared, type PreparedStatement } from "./prepared.ts";
export { listen, type Listening } from "./listen.ts";
export {
  DatabaseTrouble,
  startEmbedded,
  type EmbeddedOptions,
  type EmbeddedPostgres,
} from "./embedded/index.ts";
