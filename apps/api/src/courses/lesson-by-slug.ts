import * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { Lesson } from "./lesson.type.ts";

/** A lesson by the slugs of its course's product and its own. Its content is guarded field by field. */
export async function lessonBySlug(
  c: Context,
  courseSlug: string,
  lessonSlug: string,
): Promise<Lesson | null> {
  const product = await c.em.findOne(db.Product, { slug: courseSlug, kind: "COURSE" });
  if (!product) return null;
  const lesson = await c.em.findOne(db.Lesson, { courseId: product.id, slug: lessonSlug });
  return lesson && new Lesson(lesson);
}
