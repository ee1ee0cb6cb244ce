/** Remembers how far a member got in a lesson. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id, Instant } from "../../pricing/model.ts";

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

/** Remembers how far a member got in a lesson. */
export async function recordLessonProgress(
  _context: CommandContext,
  _input: RecordLessonProgressInput,
): Promise<CommandResult<LessonProgress>> {
  return notWritten("recordLessonProgress");
}
