import { lessonBySlug } from "./lesson-by-slug.ts";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Lesson } from "./lesson.type.ts";
import type { Context } from "../ground/context.ts";

@Resolver()
export class LessonQuery {
  @Query(() => Lesson, { nullable: true, description: "One lesson." })
  lesson(
    @Ctx() c: Context,
    @Arg("courseSlug", () => String, { description: "The course's product slug." })
    courseSlug: string,
    @Arg("lessonSlug", () => String, { description: "The lesson's slug." }) lessonSlug: string,
  ) {
    return lessonBySlug(c, courseSlug, lessonSlug);
  }
}
