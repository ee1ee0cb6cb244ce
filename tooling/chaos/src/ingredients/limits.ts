/** N customers on N carts against each kind of limit. */
import { samePhone, sameMailbox, type Person } from "../people/person.ts";
import { code, offer } from "../scene/offers.ts";
import { rush } from "../scene/rush.ts";
import type { Ingredient, Scene } from "../scene/scene.ts";
import { putOnShelf, welcomeAffiliate } from "../scene/shelf.ts";

const PRICE = 500;
const TENTH = 50;
const PLENTY = 100_000;

/** Uses that count, but for those a late payment took beside the limit. */
const usesOf = (column: "discount_id" | "voucher_id", counts: string): string =>
  `select count(*)::int as n from redemption
   where ${column} = $1 and state in ('RESERVED', 'REDEEMED') and ${counts}`;

const some = ({ customers, luck }: Scene): number =>
  luck.between(1, Math.max(2, Math.ceil(customers / 2)));

export const totalOfDiscount: Ingredient = {
  name: "total of a discount",
  async prepare(scene) {
    const { house, customers } = scene;
    const most = some(scene);
    const discountId = await offer(house, { limits: { total: most, perCustomer: null } });
    const sql = usesOf("discount_id", "counts_discount");
    scene.bounds.push({ what: "uses of a discount", sql, values: [discountId], most });
    // Two codes of one discount: the limit is of both together.
    const codes = [await code(house, discountId), await code(house, discountId)];
    const variant = await putOnShelf(house, PRICE, PLENTY);
    return rush(
      scene,
      Array.from({ length: customers }, (_, n) => ({
        basket: { lines: [[variant, 1]], codes: [codes[n % 2]!.text] },
      })),
    );
  },
};

export const totalOfVoucher: Ingredient = {
  name: "total of a voucher",
  async prepare(scene) {
    const { house, customers, luck } = scene;
    const most = some(scene);
    const affiliateId = luck.happens(50) ? await welcomeAffiliate(house) : null;
    const { text, voucherId } = await code(house, await offer(house), {
      maxRedemptions: most,
      affiliateId,
    });
    const sql = usesOf("voucher_id", "counts_voucher");
    scene.bounds.push({ what: "uses of a voucher", sql, values: [voucherId], most });
    const variant = await putOnShelf(house, PRICE, PLENTY);
    return rush(
      scene,
      Array.from({ length: customers }, () => ({
        basket: { lines: [[variant, 1]], codes: [text] },
      })),
    );
  },
};

/** One customer on many carts, known by a mailbox or by a phone. */
export const perCustomer: Ingredient = {
  name: "per customer",
  async prepare(scene) {
    const { house, customers, luck } = scene;
    const most = luck.between(1, 2);
    const { text, voucherId } = await code(house, await offer(house), {
      maxRedemptionsPerCustomer: most,
    });
    const isMailbox = luck.happens(50);
    const writeAs: (n: number) => Person = isMailbox ? sameMailbox : samePhone;
    scene.bounds.push({
      what: `uses of a voucher by one ${isMailbox ? "mailbox" : "phone"}`,
      sql: `select count(*)::int as n from redemption r join orders o on o.id = r.order_id
            where r.voucher_id = $1 and r.state in ('RESERVED', 'REDEEMED') and not r.is_overrun`,
      values: [voucherId],
      most,
    });
    const variant = await putOnShelf(house, PRICE, PLENTY);
    return rush(
      scene,
      Array.from({ length: customers }, (_, n) => ({
        person: writeAs(n),
        basket: { lines: [[variant, 1]], codes: [text] },
      })),
    );
  },
};

export const moneyBudget: Ingredient = {
  name: "money budget",
  async prepare(scene) {
    const { house, customers, luck } = scene;
    const budget = some(scene) * TENTH + luck.between(0, TENTH - 1);
    const discountId = await offer(house, {}, budget);
    const { text } = await code(house, discountId);
    scene.bounds.push({
      what: "money given away by a discount",
      sql: `select coalesce(sum(amount), 0)::int as n from redemption
            where discount_id = $1 and state in ('RESERVED', 'REDEEMED') and counts_discount`,
      values: [discountId],
      most: budget,
    });
    const variant = await putOnShelf(house, PRICE, PLENTY);
    return rush(
      scene,
      Array.from({ length: customers }, () => ({
        basket: { lines: [[variant, luck.between(1, 2)]], codes: [text] },
      })),
    );
  },
};

export const stock: Ingredient = {
  name: "stock of a variant",
  async prepare(scene) {
    const { house, customers, luck } = scene;
    const units = some(scene) + 1;
    const scarce = await putOnShelf(house, PRICE, units);
    const other = await putOnShelf(house, PRICE, units + 2);
    scene.bounds.push({
      what: "units sold or held",
      sql: `select coalesce(sum(l.quantity), 0)::int as n from order_line l join orders o on o.id = l.order_id
            where l.variant_id = $1 and o.state in ('PENDING', 'AWAITING_PAYMENT', 'PAID', 'COMPLETED') and not o.needs_refund`,
      values: [scarce],
      most: units,
    });
    // In both orders: whoever locks one variant first must not wait for whoever locked the other.
    return rush(
      scene,
      Array.from({ length: customers }, (_, n) => {
        const one = [scarce, luck.between(1, 2)] as const;
        const two = [other, 1] as const;
        return { basket: { lines: n % 3 === 0 ? [one] : n % 3 === 1 ? [one, two] : [two, one] } };
      }),
    );
  },
};
