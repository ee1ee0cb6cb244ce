import * as db from "@8521/database";
import { Course } from "../courses/course.type.ts";
import type { Context } from "../ground/context.ts";

/** The courses a member has or had access to, the newest first. */
export async function coursesOfMember(c: Context, customerId: string): Promise<Course[]> {
  const grants = await c.em.find(
    db.CourseGrant,
    { customerId },
    { orderBy: { startsAt: "desc", id: "desc" } },
  );
  return await c.load.course.many([...new Set(grants.map((grant) => grant.courseId))]);
}
