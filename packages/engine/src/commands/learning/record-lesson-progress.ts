/** Remembers how far a member got in a lesson. */
import type { Id, Instant } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { instantOrNull, row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { refuseWith, type CommandResult } from "../problems.ts";
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

/** A lesson counts as done when this share of it was seen. */
const DONE_AT_PERCENT = 90;

/**
 * Remembers how far a member got in a lesson: the place to go on from, and once done, always done. Progress is kept
 * when access ends, but no more is recorded then (ORDERS section 4).
 */
export async function recordLessonProgress(
  context: CommandContext,
  input: RecordLessonProgressInput,
): Promise<CommandResult<LessonProgress>> {
  return inTransaction(context, async (tx) => {
    const lesson = await row<{ course_id: Id; duration_seconds: number; is_preview: boolean }>(
      tx,
      sql`select course_id, duration_seconds, is_preview from lesson where id = ${input.lessonId}`,
    );
    if (!lesson) return refuseWith("LESSON_NOT_FOUND");
    const access = { customerId: input.customerId, courseId: lesson.course_id };
    if (!lesson.is_preview && !(await hasCourseAccess(context, access)))
      return refuseWith("NO_COURSE_ACCESS", { courseId: lesson.course_id });
    const seconds = Math.max(0, Math.min(Math.floor(input.seconds), lesson.duration_seconds));
    const isSeen =
      lesson.duration_seconds > 0 && seconds * 100 >= lesson.duration_seconds * DONE_AT_PERCENT;
    const completedAt = input.isCompleted === true || isSeen ? context.now : null;
    const kept = await row<{ seconds: number; completed_at: string | null }>(
      tx,
      sql`insert into lesson_progress (customer_id, lesson_id, seconds, completed_at, updated_at)
          values (${input.customerId}, ${input.lessonId}, ${seconds}, ${completedAt}, ${context.now})
          on conflict (customer_id, lesson_id) do update
             set seconds = excluded.seconds, updated_at = excluded.updated_at,
                 completed_at = coalesce(lesson_progress.completed_at, excluded.completed_at)
          returning seconds, completed_at`,
    );
    return {
      ok: true,
      lessonId: input.lessonId,
      seconds: kept!.seconds,
      completedAt: instantOrNull(kept!.completed_at),
    };
  });
}
