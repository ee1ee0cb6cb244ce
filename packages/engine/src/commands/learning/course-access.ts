/** Who may see a course: a grant that has begun, has not ended and was not taken back. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { rows, sql } from "../ground/sql.ts";

/** Whether this customer may see this course now. */
export async function hasCourseAccess(
  context: CommandContext,
  input: { readonly customerId: Id; readonly courseId: Id },
): Promise<boolean> {
  const { customerId, courseId } = input;
  const open = await coursesWithAccess(context, { customerId, courseIds: [courseId] });
  return open.has(courseId);
}

/** Which of these courses the customer may see now, in one query. */
export async function coursesWithAccess(
  context: CommandContext,
  input: { readonly customerId: Id; readonly courseIds: readonly Id[] },
): Promise<ReadonlySet<Id>> {
  const open = await rows<{ course_id: Id }>(
    context.em.fork(),
    sql`select distinct course_id from course_grant
        where customer_id = ${input.customerId} and course_id = any(${input.courseIds}::uuid[])
          and revoked_at is null and starts_at <= ${context.now} and (ends_at is null or ends_at > ${context.now})`,
  );
  return new Set(open.map(({ course_id }) => course_id));
}
