/** Who may see a course: a grant that has begun, has not ended and was not taken back. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { rows, sql } from "../ground/sql.ts";

/** Whether this customer may see this course now. */
export async function hasCourseAccess(
  context: CommandContext,
  { customerId, courseId }: { readonly customerId: Id; readonly courseId: Id },
): Promise<boolean> {
  return (await coursesWithAccess(context, { customerId, courseIds: [courseId] })).has(courseId);
}

/** Which of these courses the customer may see now, in one query. A course that is free to all is not among them. */
export async function coursesWithAccess(
  context: CommandContext,
  { customerId, courseIds }: { readonly customerId: Id; readonly courseIds: readonly Id[] },
): Promise<ReadonlySet<Id>> {
  const granted = await rows<{ course_id: Id }>(
    context.em.fork(),
    sql`select distinct course_id from course_grant
         where customer_id = ${customerId} and course_id = any(${courseIds}::uuid[])
           and revoked_at is null and starts_at <= ${context.now}::timestamptz
           and (ends_at is null or ends_at > ${context.now}::timestamptz)`,
  );
  return new Set(granted.map((grant) => grant.course_id));
}
