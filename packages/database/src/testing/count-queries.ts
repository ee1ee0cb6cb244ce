import type { Orm } from "../config.ts";

/** What `work` returned and the statements it sent. Transaction control (begin, commit, savepoints) is not counted. */
export interface CountedQueries<T> {
  readonly result: T;
  readonly count: number;
  readonly queries: readonly string[];
}

const CONTROL =
  /^\s*(\[query\]\s*)?(begin|start transaction|commit|rollback|savepoint|release|set local)\b/i;

/** Counts the statements that this ORM sends while `work` runs. Don't run two counts of one ORM at once. */
export async function countQueries<T>(
  orm: Orm,
  work: () => Promise<T>,
): Promise<CountedQueries<T>> {
  const logger = orm.config.getLogger();
  const queries: string[] = [];
  const original = logger.logQuery.bind(logger);
  const isEnabled = logger.isEnabled.bind(logger);
  logger.isEnabled = (namespace, context) => namespace === "query" || isEnabled(namespace, context);
  logger.logQuery = (context) => {
    const query = context.query ?? "";
    if (!CONTROL.test(query)) queries.push(query);
  };
  try {
    const result = await work();
    return { result, count: queries.length, queries };
  } finally {
    logger.logQuery = original;
    logger.isEnabled = isEnabled;
  }
}
