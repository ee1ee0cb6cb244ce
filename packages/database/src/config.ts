import { MikroORM, defineConfig } from "@mikro-orm/postgresql";
import type { ClientBase, Pool, TypeOverrides } from "pg";
import { entities, safeInteger } from "./entities/index.ts";
import { freeLostConnections } from "./lost-connections.ts";

/** Object id of int8 in PostgreSQL. */
const INT8 = 20;

export interface OrmOptions {
  /** Most connections of this process. */
  readonly poolSize?: number;
  /** Hears every statement (tests, `DEBUG_SQL`). */
  readonly onQuery?: (sql: string) => void;
}

/**
 * Of each new connection. The ORM's statements have no parameters, so they are planned as ever. `prepared` ones are
 * long, and planning them takes ten times as long as running them: they are planned once. Compiling plans to machine
 * code never pays for statements of milliseconds.
 */
const SESSION = "set plan_cache_mode = force_generic_plan; set jit = off";

function planOnce(pool: Pool): void {
  const options: { onConnect?: (client: ClientBase) => unknown } = pool.options;
  // The pool waits for it before it gives the connection to anybody.
  options.onConnect = (client) => client.query(SESSION);
}

/** Raw queries get bigint columns as safe integers too, and an error instead of a lost digit. */
function readBigintsAsNumbers(pool: Pool): void {
  (pool.options.types as TypeOverrides).setTypeParser(INT8, safeInteger);
}

function preparePool(pool: Pool): void {
  readBigintsAsNumbers(pool);
  planOnce(pool);
  freeLostConnections(pool);
}

/** The one configuration of the ORM. Statements are logged to `onQuery` only: they hold people's data. */
export function ormConfig(url: string, { poolSize = 10, onQuery }: OrmOptions = {}) {
  return defineConfig({
    clientUrl: url,
    entities,
    forceUtcTimezone: true,
    pool: { min: 0, max: poolSize },
    driverOptions: { onPoolCreated: preparePool },
    debug: onQuery ? ["query"] : false,
    colors: false,
    highlighter: undefined,
    logger: (line) => onQuery?.(line),
  });
}

export type Orm = Awaited<ReturnType<typeof createOrm>>;

/** Connects to the (migrated) database at `url`. Close it with `orm.close(true)`; fork `orm.em` for each unit of work. */
export async function createOrm(url: string, options?: OrmOptions) {
  return await MikroORM.init(ormConfig(url, options));
}
