import type { Pool, PoolClient } from "pg";

/**
 * A connection that ends while somebody holds it gives its place in the pool back at once. The query builder under the
 * ORM releases no connection whose begin, commit or rollback fails, so without this every transaction that PostgreSQL's
 * restart interrupts would take a place away for ever, and soon a process could not ask anything any more.
 */
export function freeLostConnections(pool: Pool): void {
  const held = new WeakSet<PoolClient>();
  pool.on("acquire", (client) => held.add(client));
  pool.on("release", (_error, client) => held.delete(client));
  pool.on("connect", (client) => {
    client.once("end", () => {
      if (!held.has(client)) return;
      client.release(true);
      // Whoever held it may give it back later: that is no mistake.
      client.release = () => {};
    });
  });
}
