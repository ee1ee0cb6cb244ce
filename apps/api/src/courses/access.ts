import type * as db from "@8521/database";
import { createHmac } from "node:crypto";
import type { Context } from "../ground/context.ts";
import type { CourseAccess } from "./course.type.ts";
import type { Lesson } from "./lesson.type.ts";

/** Whether a grant opens its course at this moment. */
export function isGrantOpen(grant: db.CourseGrant, now: Date): boolean {
  return !grant.revokedAt && grant.startsAt <= now && (!grant.endsAt || grant.endsAt > now);
}

async function hasAccess(c: Context, courseId: string): Promise<boolean> {
  if (!c.viewer?.customerId) return false;
  const grants = await c.load.grantsOfCourse.load(courseId);
  return grants.some((grant) => isGrantOpen(grant, c.now));
}

/** Whether the viewer may open a lesson now: a preview, or a course they have access to. */
export async function isLessonOpen(c: Context, lesson: db.Lesson): Promise<boolean> {
  return lesson.isPreview || (await hasAccess(c, lesson.courseId));
}

const VIDEO_MINUTES = 10;

/** Where a lesson's video plays: signed, and good for ten minutes. Null without access or video. */
export async function lessonVideo(c: Context, lesson: db.Lesson): Promise<string | null> {
  if (!lesson.videoKey || !(await isLessonOpen(c, lesson))) return null;
  const until = Math.floor(c.now.getTime() / 1000) + VIDEO_MINUTES * 60;
  const url = new URL(`/videos/${encodeURIComponent(lesson.videoKey)}`, c.shop.config.shopUrl);
  url.searchParams.set("until", String(until));
  url.searchParams.set(
    "signature",
    videoSignature(c.shop.config.cookieSecret, lesson.videoKey, until),
  );
  return url.href;
}

/** What makes a video address good until its time; whoever serves the video checks it. */
export function videoSignature(secret: string, videoKey: string, until: number): string {
  return createHmac("sha256", secret).update(`video:${videoKey}:${until}`).digest("base64url");
}

/** What the viewer may do with a course; null when they never had access. */
export async function accessTo(c: Context, courseId: string): Promise<CourseAccess | null> {
  const grants = await c.load.grantsOfCourse.load(courseId);
  const best = grants.find((grant) => isGrantOpen(grant, c.now)) ?? grants[0];
  if (!best) return null;
  const lessons = await c.load.lessonsOfCourse.load(courseId);
  const progress = await Promise.all(
    lessons.map(({ row }) => c.load.progressOfLesson.load(row.id)),
  );
  const completed = progress.filter((one) => one?.completedAt).length;
  return {
    isActive: isGrantOpen(best, c.now),
    startsAt: best.startsAt,
    endsAt: best.endsAt ?? null,
    revokeReason: best.revokedAt ? (best.revokeReason ?? "") : null,
    completedLessons: completed,
    progressPercent: lessons.length ? Math.floor((completed * 100) / lessons.length) : 0,
    nextLesson: lessons.find((_, index) => !progress[index]?.completedAt) ?? lessons[0] ?? null,
  };
}

/** The lesson before (-1) or after (1) this one, across chapters. */
export async function neighbourOf(
  c: Context,
  lesson: db.Lesson,
  step: -1 | 1,
): Promise<Lesson | null> {
  const lessons = await c.load.lessonsOfCourse.load(lesson.courseId);
  const index = lessons.findIndex(({ row }) => row.id === lesson.id);
  return lessons[index + step] ?? null;
}
