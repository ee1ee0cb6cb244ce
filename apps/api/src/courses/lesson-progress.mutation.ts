import { keepProgress } from "./keep-progress.ts";
import { Arg, Ctx, ID, Int, Authorized, Mutation, Resolver } from "type-graphql";
import { LessonProgressPayload } from "./lesson.type.ts";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";

@Resolver()
export class LessonProgressMutation {
  @Authorized("SHOP")
  @Mutation(() => LessonProgressPayload, { description: "Keeps how far a member is in a lesson." })
  lessonProgress(
    @Ctx() c: Context,
    @Arg("lessonId", () => ID, { description: "Global id of the lesson." }) lessonId: string,
    @Arg("seconds", () => Int, { description: "Seconds seen." }) seconds: number,
    @Arg("completed", () => Boolean, {
      defaultValue: false,
      description: "Whether it is finished.",
    })
    completed: boolean,
  ) {
    return keepProgress(c, { lessonId: idOf("Lesson", lessonId), seconds, isCompleted: completed });
  }
}
