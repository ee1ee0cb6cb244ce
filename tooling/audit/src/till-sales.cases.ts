/** Sales at tills, for the audited world: as they should be, and as they were while a till was offline. */
import { createKey, findTill, type OpenShop, sellAtTill } from "@8521/engine/commands";

const DAY = 86_400_000;

/** Sells three times at one till: agreed, with another amount taken, and more than the books have. */
export async function sellAtTills(shop: OpenShop, now: Date): Promise<void> {
  const made = await createKey(shop.context({ kind: "SYSTEM" }, now), { label: "till" });
  if (!made.ok) throw new Error("no key was made");
  const till = (await findTill(shop.orm.em.fork(), made.secret, now))!;
  const [goods] = await shop.orm.em.fork().execute<{ id: string; on_hand: number }[]>(
    `select v.id, v.on_hand from variant v join product p on p.id = v.product_id
       where v.tracks_stock and not v.allow_backorder and v.status = 'ACTIVE' and p.status = 'ACTIVE'
         and v.on_hand - v.held > 3 order by v.id limit 1`,
  );
  const { id: variantId, on_hand: onHand } = goods!;
  const soldAt = now.getTime() - DAY;
  const sell = async (n: number, quantity: number, givenTotal: number, when: number | null) => {
    const sold = await sellAtTill(shop.context(till, now), {
      idempotencyKey: `audited-${n}`,
      lines: [{ variantId, quantity }],
      codes: ["MINA10"],
      receiptNumber: `R-${n}`,
      givenTotal,
      soldAt: when,
    });
    if (!sold.ok) throw new Error(JSON.stringify(sold.problems));
    return sold.total;
  };
  const costs = await sell(1, 1, 1, soldAt);
  await sell(2, 1, costs, null);
  await sell(3, onHand + 1, 0, soldAt);
}
