import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { Pool } from "pg";

/** A statement with `$1`, `$2` … and the name it is kept under. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Runs a statement that each connection parses once and keeps under its name; PostgreSQL plans it once too, when that
 * costs nothing. The ORM writes values into the text, so that every statement of its own is planned anew. Takes a
 * connection of the pool: never part of a transaction.
 */
export async function prepared<Row>(
  em: SqlEntityManager,
  { name, text, values }: PreparedStatement,
): Promise<Row[]> {
  const pool = (await em.getConnection().getNativeClient()) as Pool;
  const began = Date.now();
  const { rows } = await pool.query<Row & object>({ name, text, values: [...values] });
  em.config.getLogger().logQuery({ level: "info", query: text, took: Date.now() - began });
  return rows;
}
