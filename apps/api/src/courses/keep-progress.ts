import { recordLessonProgress } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { LessonProgressPayload } from "./lesson.type.ts";

/** Keeps how far the signed-in member is in a lesson. */
export async function keepProgress(
  c: Context,
  input: {
    readonly lessonId: string;
    readonly seconds: number;
    readonly isCompleted: boolean;
  },
): Promise<LessonProgressPayload> {
  const customerId = c.viewer?.customerId;
  if (!customerId)
    return { lesson: null, problems: problemsOf(c, [{ code: "CUSTOMER_NOT_FOUND", data: {} }]) };
  const kept = await recordLessonProgress(c.command, { ...input, customerId });
  c.refresh();
  return {
    lesson: await c.load.lesson.load(input.lessonId),
    problems: kept.ok ? [] : problemsOf(c, kept.problems),
  };
}
