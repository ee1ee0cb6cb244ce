/** Course access: given once when paid, ended by refund (ORDERS section 4). */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CartFacts } from "../cart/facts/cart-facts.ts";
import type { CommandContext } from "../context.ts";
import { changed, rows, sql } from "../ground/sql.ts";
import { type ProblemOf, problem } from "../problems.ts";

/** A course is bought once: who may see it already need not pay again. */
export async function checkOwnedCourses(
  tx: EntityManager,
  context: CommandContext,
  facts: CartFacts,
): Promise<ProblemOf[]> {
  const courseIds = facts.lines
    .filter(({ kind }) => kind === "COURSE")
    .map(({ productId }) => productId);
  const { customerId } = facts.buyer.buyer;
  if (courseIds.length === 0 || !customerId) return [];
  const owned = await rows<{ course_id: Id }>(
    tx,
    sql`select distinct course_id from course_grant
        where customer_id = ${customerId} and course_id = any(${courseIds}::uuid[])
          and revoked_at is null and (ends_at is null or ends_at > ${context.now})`,
  );
  return owned.map(({ course_id }) => problem("COURSE_ALREADY_OWNED", { productId: course_id }));
}

/** Opens the courses of a paid order by their policy: for ever, so many days from now, or fixed dates. */
export async function grantCourses(
  tx: EntityManager,
  context: CommandContext,
  orderId: Id,
): Promise<void> {
  await changed(
    tx,
    sql`insert into course_grant (order_line_id, course_id, customer_id, starts_at, ends_at)
        select l.id, c.product_id, o.customer_id,
               case when c.access_policy = 'FIXED' then coalesce(c.access_from, ${context.now}::timestamptz)
                    else ${context.now}::timestamptz end,
               case c.access_policy when 'DAYS' then ${context.now}::timestamptz + make_interval(days => c.access_days)
                                    when 'FIXED' then c.access_until end
        from order_line l join orders o on o.id = l.order_id join course c on c.product_id = l.product_id
        where l.order_id = ${orderId} and l.kind = 'COURSE'
        on conflict (order_line_id) do nothing`,
  );
}

/** Ends access; progress is kept. */
export async function revokeCourses(
  tx: EntityManager,
  context: CommandContext,
  lineIds: readonly Id[],
  reason: string,
): Promise<void> {
  await changed(
    tx,
    sql`update course_grant set revoked_at = ${context.now}, revoke_reason = ${reason}
        where order_line_id = any(${lineIds}::uuid[]) and revoked_at is null`,
  );
}
