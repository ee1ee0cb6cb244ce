import * as db from "@8521/database";
import type DataLoader from "dataloader";
import type { Context } from "../ground/context.ts";
import { byId, figureOf, listOf, type ById } from "../ground/loading.ts";
import { rows, sql } from "../ground/sql.ts";
import { Chapter, Course } from "./course.type.ts";
import { Lesson, type LessonProgress } from "./lesson.type.ts";

export interface CourseLoaders {
  /** By the product's id. */
  readonly course: ById<Course>;
  readonly lesson: ById<Lesson>;
  readonly chapter: ById<Chapter>;
  readonly chaptersOfCourse: DataLoader<string, Chapter[]>;
  /** In the order of the course, across chapters. */
  readonly lessonsOfCourse: DataLoader<string, Lesson[]>;
  /** The viewer's own; null when not begun or nobody is signed in. */
  readonly progressOfLesson: DataLoader<string, LessonProgress | null>;
  /** The viewer's grants of a course, the best first. */
  readonly grantsOfCourse: DataLoader<string, db.CourseGrant[]>;
}

/** Loaders of courses, and of what the viewer may do with them. */
export function courseLoaders(c: Context): CourseLoaders {
  const customerId = c.viewer?.customerId ?? null;
  return {
    course: byId(
      (ids) => c.em.find(db.Course, { productId: { $in: ids } }),
      (row) => row.productId,
      (row) => new Course(row),
    ),
    chapter: byId(
      (ids) => c.em.find(db.CourseChapter, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Chapter(row),
    ),
    lesson: byId(
      (ids) => c.em.find(db.Lesson, { id: { $in: ids } }),
      (row) => row.id,
      (row) => new Lesson(row),
    ),
    chaptersOfCourse: listOf(
      (ids) =>
        c.em.find(
          db.CourseChapter,
          { courseId: { $in: ids } },
          { orderBy: { position: "asc", id: "asc" } },
        ),
      (row) => row.courseId,
      (row) => new Chapter(row),
    ),
    lessonsOfCourse: listOf(
      (ids) => lessonsInOrder(c, ids),
      (row) => row.courseId,
      (row) => new Lesson(row),
    ),
    progressOfLesson: figureOf<db.LessonProgress, LessonProgress | null>(
      async (ids) =>
        customerId
          ? await c.em.find(db.LessonProgress, { customerId, lessonId: { $in: ids } })
          : [],
      (row) => row.lessonId,
      (row) => ({ seconds: row.seconds, completedAt: row.completedAt ?? null }),
      null,
    ),
    grantsOfCourse: listOf(
      async (ids) =>
        customerId
          ? await c.em.find(
              db.CourseGrant,
              { customerId, courseId: { $in: ids } },
              { orderBy: { startsAt: "desc" } },
            )
          : [],
      (row) => row.courseId,
      (row) => row,
    ),
  };
}

async function lessonsInOrder(c: Context, courseIds: readonly string[]): Promise<db.Lesson[]> {
  const order = await rows<{ id: string }>(
    c.em,
    sql`select l.id from lesson l join course_chapter h on h.id = l.chapter_id
        where l.course_id = any(${courseIds}::uuid[]) order by h.position, l.position, l.id`,
  );
  const found = await c.em.find(db.Lesson, { id: { $in: order.map(({ id }) => id) } });
  const lessons = new Map(found.map((lesson) => [lesson.id, lesson]));
  return order.flatMap(({ id }) => lessons.get(id) ?? []);
}
