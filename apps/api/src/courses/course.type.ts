import type * as db from "@8521/database";
import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Product } from "../catalogue/product.type.ts";
import { accessTo } from "./access.ts";
import { accessSentence } from "./course-words.ts";
import { Lesson } from "./lesson.type.ts";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { Node } from "../ground/node.type.ts";
import { DateTime } from "../ground/scalars.ts";
import { words } from "../ground/words.ts";

/** How long access lasts. */
export const AccessPolicy = { FOREVER: "FOREVER", DAYS: "DAYS", FIXED: "FIXED" } as const;
export type AccessPolicy = keyof typeof AccessPolicy;
registerEnumType(AccessPolicy, {
  name: "AccessPolicy",
  description: "How long access lasts.",
  valuesConfig: {
    FOREVER: { description: "For ever." },
    DAYS: { description: "A number of days from purchase." },
    FIXED: { description: "Between fixed dates." },
  },
});

@ObjectType("Course", { implements: Node, description: "A course: chapters of lessons." })
export class Course {
  readonly row: db.Course;
  constructor(row: db.Course) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Course", this.row.productId);
  }
  @Field(() => Product, { description: "The product that sells it." })
  product(@Ctx() c: Context) {
    return c.load.product.get(this.row.productId);
  }
  @Field(() => Teacher, { description: "Who teaches." })
  teacher(@Ctx() c: Context) {
    return { name: words(c, this.row.teacher.name), bio: words(c, this.row.teacher.about) };
  }
  @Field(() => [String], { description: "What one can do afterwards." })
  outcomes(@Ctx() c: Context) {
    return this.row.outcomes.map((outcome) => words(c, outcome));
  }
  @Field(() => AccessPolicy, { description: "How long access lasts." })
  get accessPolicy() {
    return this.row.accessPolicy;
  }
  @Field(() => String, { description: "The access rule as a sentence." })
  accessSentence(@Ctx() c: Context) {
    return accessSentence(c, this.row);
  }
  @Field(() => [Chapter], { description: "Chapters in order." })
  chapters(@Ctx() c: Context) {
    return c.load.chaptersOfCourse.load(this.row.productId);
  }
  @Field(() => Int, { description: "How many lessons." })
  lessonCount(@Ctx() c: Context) {
    return c.load.lessonsOfCourse.load(this.row.productId).then((lessons) => lessons.length);
  }
  @Field(() => Int, { description: "How many lessons are free previews." })
  previewCount(@Ctx() c: Context) {
    return c.load.lessonsOfCourse
      .load(this.row.productId)
      .then((lessons) => lessons.filter((lesson) => lesson.row.isPreview).length);
  }
  @Field(() => Int, { description: "Length of all lessons together, in seconds." })
  durationSeconds(@Ctx() c: Context) {
    return c.load.lessonsOfCourse
      .load(this.row.productId)
      .then((lessons) => lessons.reduce((sum, lesson) => sum + lesson.row.durationSeconds, 0));
  }
  @Field(() => CourseAccess, {
    nullable: true,
    description: "The viewer's access; null when there is none or nobody is signed in.",
  })
  access(@Ctx() c: Context) {
    return accessTo(c, this.row.productId);
  }
}

@ObjectType("Teacher", { description: "Who teaches a course." })
export class Teacher {
  @Field(() => String, { description: "Name in the language of the request." }) name!: string;
  @Field(() => String, { description: "A few words about the person." }) bio!: string;
}

@ObjectType("CourseAccess", { description: "What a member may do with a course." })
export class CourseAccess {
  @Field(() => Boolean, { description: "Whether lessons open now." }) isActive!: boolean;
  @Field(() => DateTime, { description: "Since when." }) startsAt!: Date;
  @Field(() => DateTime, { nullable: true, description: "Until when; null is for ever." })
  endsAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: "Why it was taken back; null when it was not.",
  })
  revokeReason!: string | null;
  @Field(() => Int, { description: "Lessons finished." }) completedLessons!: number;
  @Field(() => Int, { description: "Progress in whole percent, 0 to 100." })
  progressPercent!: number;
  @Field(() => Lesson, {
    nullable: true,
    description: "Where to go on: the first lesson not finished, else the first of all.",
  })
  nextLesson!: Lesson | null;
}

@ObjectType("Chapter", { implements: Node, description: "A part of a course." })
export class Chapter {
  readonly row: db.CourseChapter;
  constructor(row: db.CourseChapter) {
    this.row = row;
  }
  @Field(() => ID, { description: "The global id." })
  get id() {
    return globalId("Chapter", this.row.id);
  }
  @Field(() => String, { description: "Title in the language of the request." })
  title(@Ctx() c: Context) {
    return words(c, this.row.title);
  }
  @Field(() => Int, { description: "1 is the first." })
  get position() {
    return this.row.position;
  }
  @Field(() => [Lesson], { description: "Lessons in order." })
  lessons(@Ctx() c: Context) {
    return c.load.lessonsOfCourse
      .load(this.row.courseId)
      .then((lessons) => lessons.filter((lesson) => lesson.row.chapterId === this.row.id));
  }
}
