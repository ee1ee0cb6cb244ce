import { describe, expect, it } from "vitest";
import { isOverdue, payUntil } from "./deadline.ts";

const TAIPEI = 480;
const at = (text: string) => Date.parse(text);

describe("until when an order may be paid", () => {
  it("counts minutes from now", () => {
    expect(payUntil(at("2026-04-22T12:00:00+08:00"), { minutes: 30 }, TAIPEI)).toBe(
      at("2026-04-22T12:30:00+08:00"),
    );
  });
  it("counts days to the end of the day in the shop's zone: three days from the 22nd is the whole 25th", () => {
    const until = at("2026-04-25T23:59:59.999+08:00");
    expect(payUntil(at("2026-04-22T00:00:00+08:00"), { days: 3 }, TAIPEI)).toBe(until);
    expect(payUntil(at("2026-04-22T23:59:59+08:00"), { days: 3 }, TAIPEI)).toBe(until);
  });
  it("crosses the date line of UTC, not of Taipei", () => {
    expect(payUntil(at("2026-04-21T20:00:00Z"), { days: 0 }, TAIPEI)).toBe(
      at("2026-04-22T23:59:59.999+08:00"),
    );
  });
  it("is over only when the grace is over too", () => {
    const deadline = at("2026-04-25T23:59:59.999+08:00");
    expect(isOverdue(deadline + 60 * 60_000, deadline, 60)).toBe(false);
    expect(isOverdue(deadline + 60 * 60_000 + 1, deadline, 60)).toBe(true);
    expect(isOverdue(deadline, deadline, 0)).toBe(false);
  });
});
