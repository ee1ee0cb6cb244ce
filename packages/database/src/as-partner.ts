import type { SqlEntityManager } from "@mikro-orm/postgresql";

/**
 * Runs `work` in a transaction that sees and changes rows of one partner only; PostgreSQL's row-level security enforces
 * it, whatever `work` asks for. Site-wide rows (without a partner) can be read and not changed.
 */
export async function asPartner<T>(
  em: SqlEntityManager,
  partnerId: string,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  return await em.fork().transactional(async (inside) => {
    await inside.execute("select set_config('app.partner_id', ?, true)", [partnerId]);
    // Only for this transaction: the connection goes back to its pool as the owner's.
    await inside.execute("set local role shop_partner");
    return await work(inside);
  });
}
