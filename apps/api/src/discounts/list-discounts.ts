import * as db from "@8521/database";
import { pageOf, type Page, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { all, row, rows, sql, type Statement } from "../ground/sql.ts";
import type { DiscountFilter } from "./discount-input.type.ts";
import { Discount, type DiscountStatus } from "./discount.type.ts";

interface PlaceRow {
  readonly id: string;
  readonly priority: number;
}

/** Discounts by priority, narrowed down. */
export async function listDiscounts(
  c: Context,
  asked: PageAsked & { readonly filter: DiscountFilter },
): Promise<Page<Discount>> {
  const matches = matching(c, asked.filter);
  return await pageOf<PlaceRow & { discount: db.Discount }, Discount>(asked, {
    find: async (after, limit) => {
      const behind = after && sql`(d.priority, d.id) > (${after[0]}::int, ${after[1]}::uuid)`;
      const places = await rows<PlaceRow>(
        c.em,
        sql`select d.id, d.priority from discount d where ${all([matches, behind])}
            order by d.priority, d.id limit ${limit}`,
      );
      const found = await c.em.find(db.Discount, { id: { $in: places.map(({ id }) => id) } });
      const discounts = new Map(found.map((one) => [one.id, one]));
      return places.flatMap((place) => {
        const discount = discounts.get(place.id);
        return discount ? [{ ...place, discount }] : [];
      });
    },
    place: ({ priority, id }) => [priority, id],
    view: ({ discount }) => new Discount(discount),
    count: async () =>
      (
        await row<{ count: number }>(
          c.em,
          sql`select count(*)::int as count from discount d where ${matches}`,
        )
      )?.count ?? 0,
  });
}

function matching(c: Context, filter: DiscountFilter): Statement {
  const partnerId = c.viewer?.partnerId;
  const word = filter.search?.trim();
  return all([
    partnerId ? sql`d.partner_id = ${partnerId}` : null,
    filter.level ? sql`d.level = ${filter.level}` : null,
    filter.type ? sql`d.type = ${filter.type}` : null,
    typeof filter.automatic === "boolean" ? sql`d.automatic = ${filter.automatic}` : null,
    word
      ? sql`(strpos(lower(d.name ->> 'zh-TW'), lower(${word})) > 0 or strpos(lower(d.name ->> 'en'), lower(${word})) > 0)`
      : null,
    filter.status ? hasStatus(c, filter.status) : null,
  ]);
}

/** The condition of `discountStatus`, in SQL. */
function hasStatus(c: Context, status: DiscountStatus): Statement {
  const over = sql`coalesce(d.ends_at <= ${c.now}::timestamptz, false)`;
  const early = sql`coalesce(d.starts_at > ${c.now}::timestamptz, false)`;
  // The row of a hot one counts what lies in its slots too.
  const inSlots = sql`exists (select 1 from use_slot s where s.subject_id = d.id and s.remaining > 0)`;
  const usedUp = sql`((coalesce(d.used >= d.max_redemptions, false) and not ${inSlots})
                      or coalesce(d.spent >= d.budget, false))`;
  switch (status) {
    case "DRAFT":
    case "PAUSED":
      return sql`d.status = ${status}`;
    case "ENDED":
      return sql`(d.status = 'ENDED' or (d.status = 'ACTIVE' and ${over}))`;
    case "SCHEDULED":
      return sql`d.status = 'ACTIVE' and not ${over} and ${early}`;
    case "USED_UP":
      return sql`d.status = 'ACTIVE' and not ${over} and not ${early} and ${usedUp}`;
    case "ACTIVE":
      return sql`d.status = 'ACTIVE' and not ${over} and not ${early} and not ${usedUp}`;
  }
}
