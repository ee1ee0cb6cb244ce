import type { EntityManager } from "@mikro-orm/postgresql";
import {
  Course,
  CourseChapter,
  Lesson,
  Media,
  Product,
  ProductCollection,
  ProductPicture,
  ProductVersion,
  Variant,
} from "../../entities/index.ts";
import { COURSES } from "../data/index.ts";
import { drawCover, portrait } from "../drawings/index.ts";
import type { CourseSeed } from "../model.ts";
import { seedId } from "../seed-id.ts";
import { versionRow } from "./goods.ts";
import { svg } from "./media.ts";

const DAY = 24 * 60 * 60 * 1000;

const ids = (course: CourseSeed) => ({
  product: seedId(`product:${course.slug}`),
  variant: seedId(`variant:${course.slug}`),
  partner: seedId(`partner:${course.partner}`),
});

/** Every course: a product with one variant and no stock, and its chapters and lessons. */
export async function plantCourses(em: EntityManager, now: Date): Promise<void> {
  const createdAt = new Date(now.getTime() - 120 * DAY);
  await em.insertMany(
    Media,
    COURSES.flatMap((course) => [
      svg(`course:${course.slug}`, drawCover(course.cover), course.name, course.partner),
      svg(
        `teacher:${course.slug}`,
        portrait(course.teacher.portrait),
        course.teacher.name,
        course.partner,
      ),
    ]),
  );
  await em.insertMany(
    Product,
    COURSES.map((course, position) => ({
      ...productRow(course, position),
      createdAt,
      updatedAt: createdAt,
    })),
  );
  await em.insertMany(
    ProductVersion,
    COURSES.map((course) => ({
      ...versionRow(course, [{ id: ids(course).variant, sku: course.sku, price: course.price }]),
      createdAt,
    })),
  );
  await em.insertMany(
    Variant,
    COURSES.map((course) => ({
      id: ids(course).variant,
      productId: ids(course).product,
      partnerId: ids(course).partner,
      sku: course.sku,
      price: course.price,
      tracksStock: false,
    })),
  );
  await em.insertMany(
    ProductPicture,
    COURSES.map((course) => ({
      productId: ids(course).product,
      mediaId: seedId(`media:course:${course.slug}`),
    })),
  );
  await em.insertMany(
    ProductCollection,
    COURSES.flatMap((course, position) =>
      course.collections.map((collection) => ({
        collectionId: seedId(`collection:${collection}`),
        productId: ids(course).product,
        position: 100 + position,
      })),
    ),
  );
  await em.insertMany(Course, COURSES.map(courseRow));
  await em.insertMany(
    CourseChapter,
    COURSES.flatMap((course) =>
      course.chapters.map(({ title }, at) => ({
        id: seedId(`chapter:${course.slug}:${at + 1}`),
        courseId: ids(course).product,
        title,
        position: at + 1,
      })),
    ),
  );
  await em.insertMany(Lesson, COURSES.flatMap(lessonRows));
}

function productRow(course: CourseSeed, position: number) {
  return {
    id: ids(course).product,
    partnerId: ids(course).partner,
    slug: course.slug,
    kind: "COURSE" as const,
    categoryId: seedId(`category:${course.category}`),
    tags: [...course.tags],
    name: course.name,
    summary: course.summary,
    description: course.description,
    priceFrom: course.price,
    ratingPosition: 50 + position,
  };
}

function courseRow(course: CourseSeed) {
  const { name, about } = course.teacher;
  return {
    productId: ids(course).product,
    partnerId: ids(course).partner,
    accessPolicy: course.access.policy,
    accessDays: course.access.policy === "DAYS" ? course.access.days : null,
    teacher: { name, about, mediaId: seedId(`media:teacher:${course.slug}`) },
    outcomes: [...course.outcomes],
  };
}

function lessonRows(course: CourseSeed) {
  let number = 0;
  return course.chapters.flatMap((chapter, chapterAt) =>
    chapter.lessons.map((lesson, at) => {
      number += 1;
      return {
        id: seedId(`lesson:${course.slug}:${number}`),
        courseId: ids(course).product,
        chapterId: seedId(`chapter:${course.slug}:${chapterAt + 1}`),
        slug: `lesson-${number}`,
        title: lesson.title,
        body: lesson.body,
        durationSeconds: lesson.minutes * 60,
        isPreview: lesson.isPreview ?? false,
        position: at + 1,
      };
    }),
  );
}
