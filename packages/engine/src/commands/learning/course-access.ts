/** Who may see a course: a grant that has begun, has not ended and was not taken back. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";

/** Whether this customer may see this course now. */
export async function hasCourseAccess(
  _context: CommandContext,
  _input: { readonly customerId: Id; readonly courseId: Id },
): Promise<boolean> {
  return notWritten("hasCourseAccess");
}

/** Which of these courses the customer may see now, in one query. */
export async function coursesWithAccess(
  _context: CommandContext,
  _input: { readonly customerId: Id; readonly courseIds: readonly Id[] },
): Promise<ReadonlySet<Id>> {
  return notWritten("coursesWithAccess");
}
