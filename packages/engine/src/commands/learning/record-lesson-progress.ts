/** Remembers how far a member got in a lesson. */
import type { Id, Instant } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { instantOrNull, row, sql } from "../ground/sql.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { hasCourseAccess } from "./course-access.ts";

export interface RecordLessonProgressInput {
  readonly customerId: Id;
  readonly lessonId: Id;
  readonly seconds: number;
  readonly isCompleted?: boolean;
}

export interface LessonProgress {
  readonly lessonId: Id;
  readonly seconds: number;
  readonly completedAt: Instant | null;
}

/** Remembers the furthest second, and the first time it was completed. Previews are open to every member. */
export async function recordLessonProgress(
  context: CommandContext,
  input: RecordLessonProgressInput,
): Promise<CommandResult<LessonProgress>> {
  const { customerId, lessonId, now } = { ...input, now: context.now };
  const em = context.em.fork();
  const lesson = await row<{ course_id: Id; is_preview: boolean }>(
    em,
    sql`select course_id, is_preview from lesson where id = ${lessonId}`,
  );
  if (!lesson) return refuseWith("LESSON_NOT_FOUND");
  const courseId = lesson.course_id;
  const mayWatch = lesson.is_preview || (await hasCourseAccess(context, { customerId, courseId }));
  if (!mayWatch) return refuseWith("NO_COURSE_ACCESS", { courseId });
  const seconds = Math.max(0, Math.floor(input.seconds));
  const kept = await row<{ seconds: number; completed_at: string | null }>(
    em,
    sql`insert into lesson_progress as p (customer_id, lesson_id, seconds, completed_at, updated_at)
        values (${customerId}, ${lessonId}, ${seconds}, ${input.isCompleted ? now : null}, ${now})
        on conflict (customer_id, lesson_id) do update
          set seconds = greatest(p.seconds, excluded.seconds),
              completed_at = coalesce(p.completed_at, excluded.completed_at), updated_at = ${now}
        returning seconds, completed_at`,
  );
  return {
    ok: true,
    lessonId,
    seconds: kept!.seconds,
    completedAt: instantOrNull(kept!.completed_at),
  };
}
