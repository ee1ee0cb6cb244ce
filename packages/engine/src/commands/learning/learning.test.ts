import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasCourseAccess, recordLessonProgress } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { codesOf, must, openWorld, type World } from "../testing/world.ts";

const DAY = 86_400_000;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const after = (days: number) => new Date(world.now.getTime() + days * DAY);

async function lesson(courseId: string, isPreview = false): Promise<string> {
  const n = world.serial();
  const chapter = await world.one<{ id: string }>(
    sql`insert into course_chapter (course_id, title, position) values (${courseId}, '{}', ${n}) returning id`,
  );
  const row = await world.one<{ id: string }>(
    sql`insert into lesson (course_id, chapter_id, slug, title, is_preview, position, duration_seconds)
        values (${courseId}, ${chapter.id}, ${`lesson-${n}`}, '{}', ${isPreview}, 1, 600) returning id`,
  );
  return row.id;
}

describe("access to a course", () => {
  it.each([
    [
      "for ever",
      { access: "FOREVER" },
      [
        [0, true],
        [3650, true],
      ],
    ],
    [
      "for 30 days from purchase",
      { access: "DAYS", days: 30 },
      [
        [0, true],
        [29.9, true],
        [30, false],
      ],
    ],
    [
      "until a date",
      { access: "FIXED", until: new Date("2026-12-01T00:00:00Z") },
      [
        [0, true],
        [9, true],
        [10, false],
      ],
    ],
  ] as const)("%s", async (_, policy, moments) => {
    const { variantId, courseId } = await world.course(1000, policy);
    const member = await world.member();
    const see = (days: number) =>
      hasCourseAccess(world.context(undefined, after(days)), { customerId: member.id, courseId });
    expect(await see(0)).toBe(false);
    await world.paid([[variantId, 1]], { actor: member });
    for (const [days, expected] of moments) expect(await see(days)).toBe(expected);
    const stranger = await world.member();
    expect(await hasCourseAccess(world.context(), { customerId: stranger.id, courseId })).toBe(
      false,
    );
  });
});

describe("recordLessonProgress", () => {
  it("keeps where to go on from, and the first completion", async () => {
    const { variantId, courseId } = await world.course(1000);
    const member = await world.member();
    const lessonId = await lesson(courseId);
    await world.paid([[variantId, 1]], { actor: member });
    const at = (days: number, seconds: number, isCompleted = false) =>
      recordLessonProgress(world.context(undefined, after(days)), {
        customerId: member.id,
        lessonId,
        seconds,
        isCompleted,
      });
    expect(must(await at(0, 90.7))).toMatchObject({ seconds: 90, completedAt: null });
    // nine tenths seen is seen
    expect(must(await at(1, 540))).toMatchObject({ completedAt: after(1).getTime() });
    expect(must(await at(2, 10, true))).toMatchObject({
      seconds: 10,
      completedAt: after(1).getTime(),
    });
    expect(must(await at(3, 9999)).seconds).toBe(600);
  });
  it("is for who may see the lesson; a preview is for every member", async () => {
    const { courseId } = await world.course(1000);
    const member = await world.member();
    const record = (lessonId: string) =>
      recordLessonProgress(world.context(), { customerId: member.id, lessonId, seconds: 1 });
    expect(codesOf(await record(await lesson(courseId)))).toEqual(["NO_COURSE_ACCESS"]);
    must(await record(await lesson(courseId, true)));
    expect(codesOf(await record("00000000-0000-7000-8000-000000000000"))).toEqual([
      "LESSON_NOT_FOUND",
    ]);
  });
});
