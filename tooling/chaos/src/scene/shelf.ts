import type { House } from "../house/house.ts";

const text = (zh: string, en: string): string => JSON.stringify({ "zh-TW": zh, en });
let serial = 0;

/** What the shop has before anybody comes: one seller, one category, an admin. */
export async function openShelf({ books }: House): Promise<void> {
  await books.rows("insert into partner (slug, name) values ('chaos', $1)", [text("店", "House")]);
  await books.rows("insert into category (slug, name) values ('all', $1)", [text("全部", "All")]);
  await books.rows(
    `with person as (insert into auth_user (name, email, email_verified) values ('Admin', 'admin@chaos.test', true) returning id)
     insert into user_role (user_id, role) select id, 'ADMIN' from person`,
  );
}

/** Goods at a price, so many of them; answers the variant's id. */
export async function putOnShelf({ books }: House, price: number, stock: number): Promise<string> {
  const slug = `item-${++serial}`;
  const { id } = await books.row<{ id: string }>(
    `with item as (insert into product (partner_id, slug, kind, category_id, name, price_from)
                   select p.id, $1, 'PHYSICAL', c.id, $2, $3::int from partner p, category c
                   where p.slug = 'chaos' and c.slug = 'all' returning id, partner_id),
          frozen as (insert into product_version (product_id, version, data) select id, 1, '{}' from item),
          made as (insert into variant (product_id, partner_id, sku, price, on_hand)
                   select id, partner_id, $1, $3::int, $4::int from item returning id)
     select id from made`,
    [slug, text("商品", "Item"), price, stock],
  );
  await books.rows(
    "insert into stock_movement (variant_id, kind, quantity) values ($1, 'RECEIVED', $2)",
    [id, stock],
  );
  return id;
}

/** Somebody who recommends, paid a tenth; answers the affiliate's id. */
export async function welcomeAffiliate({ books }: House): Promise<string> {
  const slug = `friend-${++serial}`;
  const { id } = await books.row<{ id: string }>(
    `with terms as (insert into program (name, terms) values ($2, $3) returning id)
     insert into affiliate (program_id, slug, display_name) select id, $1, $1 from terms returning id`,
    [slug, text("計畫", "Program"), TERMS],
  );
  return id;
}

const TERMS = JSON.stringify({
  windowHours: 720,
  clickModel: "LAST",
  bindingMonths: null,
  selfReferral: "DISCOUNT_NO_COMMISSION",
  newCustomersOnly: false,
  startsAt: null,
  endsAt: null,
  rules: [{ id: "standard", earning: { kind: "PERCENTAGE", percent: "10" } }],
  base: "WITHOUT_TAX",
  capPerOrder: null,
  holdDays: 14,
});
