/** Simulated time: runs with a real clock and can be moved ahead. */
export interface SimulatedClock {
  /** Simulated epoch milliseconds. */
  now(): number;
  /** The real clock, by which callers stamp their requests. */
  real(): number;
  /** How far simulated time is ahead, in milliseconds. */
  readonly offsetMs: number;
  advance(ms: number): void;
}

/** A clock over a real one (by default the machine's), `offsetMs` ahead of it. */
export function createClock(real: () => number = Date.now, offsetMs = 0): SimulatedClock {
  let offset = offsetMs;
  return {
    now: () => real() + offset,
    real,
    get offsetMs() {
      return offset;
    },
    advance(ms) {
      // Time that runs backwards would un-expire numbers.
      offset += Math.max(0, ms);
    },
  };
}

const TAIPEI_MS = 8 * 3_600_000;

/** `yyyy/MM/dd HH:mm:ss` in Taipei. */
export function taipei(epochMs: number): string {
  const iso = new Date(epochMs + TAIPEI_MS).toISOString();
  return `${iso.slice(0, 10).replaceAll("-", "/")} ${iso.slice(11, 19)}`;
}

/** The instant at which the day of `epochMs` ends in Taipei. */
export function endOfTaipeiDay(epochMs: number): number {
  const dayMs = 86_400_000;
  return (Math.floor((epochMs + TAIPEI_MS) / dayMs) + 1) * dayMs - TAIPEI_MS;
}

/** The next time the clock in Taipei shows a given time of day, strictly after `epochMs`. */
export function nextTaipeiTime(epochMs: number, hour: number, minute: number): number {
  const startOfDay = endOfTaipeiDay(epochMs) - 86_400_000;
  const today = startOfDay + (hour * 60 + minute) * 60_000;
  return today > epochMs ? today : today + 86_400_000;
}
