/** Whose figures somebody may see. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import { askingPartner, mayAsk } from "../analysis/who-may.ts";
import type { CommandContext } from "../context.ts";
import { row, sql, type Statement } from "../ground/sql.ts";

/** Both null: the whole house. */
export interface Scope {
  readonly partnerId: Id | null;
  readonly affiliateId: Id | null;
}

/** The house sees all, an admin of a partner that partner's, an affiliate their own; null is nobody else. */
export async function scopeOf(em: EntityManager, context: CommandContext): Promise<Scope | null> {
  if (mayAsk(context)) return { partnerId: askingPartner(context), affiliateId: null };
  const { kind, id } = context.actor;
  if (kind !== "AFFILIATE" || !id) return null;
  const own = await row<{ id: Id }>(
    em,
    sql`select id from affiliate where user_id = ${id} and status <> 'CLOSED' order by created_at limit 1`,
  );
  return own && { partnerId: null, affiliateId: own.id };
}

/** The uses (`redemption r`) of a scope: a partner's are those of its own discounts. */
export function usesOf({ partnerId, affiliateId }: Scope): Statement {
  if (affiliateId !== null) return sql`r.affiliate_id = ${affiliateId}::uuid`;
  return partnerId === null ? sql`true` : sql`r.partner_id = ${partnerId}::uuid`;
}

/** What an order (`orders o`) was worth: what was paid less what went back; for a partner, of its own items. */
export function worthOf({ partnerId }: Scope): Statement {
  return partnerId === null
    ? sql`(o.total - o.refunded_total)`
    : sql`(select coalesce(sum(l.total - l.refunded_total), 0) from order_line l
           where l.order_id = o.id and l.partner_id = ${partnerId}::uuid)`;
}
