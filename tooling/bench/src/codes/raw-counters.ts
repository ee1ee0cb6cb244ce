import pg from "pg";
import { CONNECTIONS } from "./at-once.ts";

/** Bare rows to count in, as pgbench would: one prepared statement, one commit. */
export interface RawCounters {
  update(id: number): Promise<unknown>;
  close(): Promise<void>;
}

export async function openRawCounters(url: string): Promise<RawCounters> {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  await pool.query(
    "create table bench_counter (id int primary key, n int not null) with (fillfactor = 25)",
  );
  await pool.query("insert into bench_counter select n, 0 from generate_series(1, $1) n", [
    CONNECTIONS,
  ]);
  const text = "update bench_counter set n = n + 1 where id = $1 returning n";
  return {
    update: (id) => pool.query({ name: "count", text, values: [id] }),
    close: () => pool.end(),
  };
}
