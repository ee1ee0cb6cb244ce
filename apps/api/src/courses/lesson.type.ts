import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType } from "type-graphql";
import { isLessonOpen, lessonVideo, neighbourOf } from "./access.ts";
import { Course } from "./course.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Node } from "../ground/node.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { words } from "../ground/words.ts";
import { Problem } from "../problems/problem.type.ts";

@ObjectType("Lesson", {
  implements: Node,
  description:
    "One lesson. Its content is sent only to those with access, or to all when it is a preview.",
})
export class Lesson {
  readonly row: db.Lesson;
  constructor(row: db.Lesson) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Lesson", this.row.id);
  }
  @Field(() => String, { description: "Readable address part, unique in its course." })
  get slug() {
    return this.row.slug;
  }
  @Field(() => String, { description: "Title in the language of the request." })
  title(@Ctx() c: Context) {
    return words(c, this.row.title);
  }
  @Field(() => Int, { description: "1 is the first of its chapter." })
  get position() {
    return this.row.position;
  }
  @Field(() => Int, { description: "Length in seconds." })
  get durationSeconds() {
    return this.row.durationSeconds;
  }
  @Field(() => Boolean, { description: "Whether everybody may open it." })
  get isPreview() {
    return this.row.isPreview;
  }
  @Field(() => Boolean, { description: "Whether the viewer may open it now." })
  isOpen(@Ctx() c: Context) {
    return isLessonOpen(c, this.row);
  }
  @Field(() => String, { nullable: true, description: "The text, Markdown; null without access." })
  body(@Ctx() c: Context) {
    return isLessonOpen(c, this.row).then((open) => (open ? words(c, this.row.body) : null));
  }
  @Field(() => String, {
    nullable: true,
    description: "Where the video plays, signed and short-lived; null without access or video.",
  })
  videoUrl(@Ctx() c: Context) {
    return lessonVideo(c, this.row);
  }
  @Field(() => LessonProgress, {
    nullable: true,
    description: "The viewer's progress; null when not begun.",
  })
  progress(@Ctx() c: Context) {
    return c.load.progressOfLesson.load(this.row.id);
  }
  @Field(() => Course, { description: "The course." })
  course(@Ctx() c: Context) {
    return c.load.course.get(this.row.courseId);
  }
  @Field(() => Lesson, {
    nullable: true,
    description: "The lesson before, across chapters; null at the first.",
  })
  previous(@Ctx() c: Context) {
    return neighbourOf(c, this.row, -1);
  }
  @Field(() => Lesson, {
    nullable: true,
    description: "The lesson after, across chapters; null at the last.",
  })
  next(@Ctx() c: Context) {
    return neighbourOf(c, this.row, 1);
  }
}

@ObjectType("LessonProgress", { description: "How far a member is in a lesson." })
export class LessonProgress {
  @Field(() => Int, { description: "Seconds seen." }) seconds!: number;
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was finished; null when not yet.",
  })
  completedAt!: Date | null;
}

@ObjectType("LessonProgressPayload", { description: "An answer with a lesson's progress." })
export class LessonProgressPayload {
  @Field(() => Lesson, { nullable: true, description: "The lesson as it is now." })
  lesson!: Lesson | null;
  @Field(() => [Problem], { description: "Why it was not kept; empty when it was." })
  problems!: Problem[];
}
