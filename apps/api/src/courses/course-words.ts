import type * as db from "@8521/database";
import type { Context } from "../ground/context.ts";
import { dayOf } from "../ground/days.ts";
import { say } from "../ground/words.ts";
import type { AccessPolicy } from "./course.type.ts";

/** How long access lasts, as a sentence. */
export function accessSentence(c: Context, course: db.Course): string {
  const zone = c.shop.settings.timeZone;
  switch (course.accessPolicy as AccessPolicy) {
    case "FOREVER":
      return say(c, "購買後永久觀看", "Yours for ever");
    case "DAYS":
      return say(
        c,
        `購買後可觀看 ${course.accessDays} 天`,
        `${course.accessDays} days from purchase`,
      );
    case "FIXED": {
      const until = course.accessUntil ? dayOf(course.accessUntil, zone) : "";
      return course.accessFrom
        ? say(
            c,
            `${dayOf(course.accessFrom, zone)} 至 ${until} 可觀看`,
            `Open from ${dayOf(course.accessFrom, zone)} to ${until}`,
          )
        : say(c, `${until} 前可觀看`, `Open until ${until}`);
    }
  }
}
