import type { CodeAttempt, CodeAttemptLimiter } from "@8521/engine/commands";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/** How often something may be tried. Kept in this process: a burst over several processes is caught by the database's own limits. */
export interface Limits {
  readonly codeAttempts: CodeAttemptLimiter;
  /** Sign-in, sign-up, password mails: by address and by account. Answers when it may be tried again, or null. */
  signIn(keys: readonly string[]): Promise<Date | null>;
  /** GraphQL requests of one address. */
  request(address: string): Promise<RequestBudget>;
}

export interface RequestBudget {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

const CODE_FAILURES = 10;
const CODE_WINDOW_SECONDS = 10 * 60;
const CODE_LOCKS_SECONDS = [60, 5 * 60, 30 * 60, 2 * 3600] as const;
const SIGN_IN_TRIES = 10;
const SIGN_IN_WINDOW_SECONDS = 5 * 60;
const REQUESTS_WINDOW_SECONDS = 60;

/** The limiters of one process. */
export function openLimits(requestsPerMinute: number): Limits {
  const signIns = new RateLimiterMemory({
    points: SIGN_IN_TRIES,
    duration: SIGN_IN_WINDOW_SECONDS,
  });
  const requests = new RateLimiterMemory({
    points: requestsPerMinute || Number.MAX_SAFE_INTEGER,
    duration: REQUESTS_WINDOW_SECONDS,
  });
  return {
    codeAttempts: codeAttemptLimiter(),
    signIn: async (keys) => latest(await Promise.all(keys.map((key) => take(signIns, key)))),
    request: async (address) => {
      const taken = await take(requests, address);
      return {
        isAllowed: taken.until === null,
        limit: requestsPerMinute,
        remaining: taken.left,
        resetSeconds: Math.ceil(taken.resetMs / 1000),
      };
    },
  };
}

/**
 * Guesses are counted by cart, customer and network address. After ten unknown codes in ten minutes each of them is
 * locked out, longer with every lock: one minute, five, thirty, two hours.
 */
function codeAttemptLimiter(): CodeAttemptLimiter {
  // The limiter refuses what comes after its points: the tenth failure itself must lock.
  const failures = new RateLimiterMemory({
    points: CODE_FAILURES - 1,
    duration: CODE_WINDOW_SECONDS,
  });
  const locks = new RateLimiterMemory({ points: 1, duration: CODE_LOCKS_SECONDS[0] });
  const lockCounts = new Map<string, number>();
  return {
    async check(attempt, now) {
      const held = await Promise.all(keysOf(attempt).map((key) => locks.get(key)));
      const waits = held.map((lock) => (lock && lock.consumedPoints > 1 ? lock.msBeforeNext : 0));
      const wait = Math.max(0, ...waits);
      return wait > 0 ? { retryAt: new Date(now.getTime() + wait) } : null;
    },
    async failed(attempt) {
      for (const key of keysOf(attempt)) {
        const taken = await take(failures, key);
        if (taken.until === null) continue;
        const times = lockCounts.get(key) ?? 0;
        // Bounded: an attacker's addresses must not fill the memory.
        if (lockCounts.size > 100_000) lockCounts.clear();
        lockCounts.set(key, times + 1);
        await locks.block(key, CODE_LOCKS_SECONDS[Math.min(times, CODE_LOCKS_SECONDS.length - 1)]!);
        await failures.delete(key);
      }
    },
  };
}

function keysOf(attempt: CodeAttempt): string[] {
  return [
    `cart:${attempt.cartId}`,
    ...(attempt.customerId ? [`customer:${attempt.customerId}`] : []),
    ...(attempt.addressHash
      ? [`address:${Buffer.from(attempt.addressHash).toString("base64")}`]
      : []),
  ];
}

interface Taken {
  readonly until: Date | null;
  readonly left: number;
  readonly resetMs: number;
}

async function take(limiter: RateLimiterMemory, key: string): Promise<Taken> {
  try {
    const state = await limiter.consume(key);
    return { until: null, left: state.remainingPoints, resetMs: state.msBeforeNext };
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    const { msBeforeNext } = refused as RateLimiterRes;
    return { until: new Date(Date.now() + msBeforeNext), left: 0, resetMs: msBeforeNext };
  }
}

function latest(taken: readonly Taken[]): Date | null {
  const times = taken.flatMap(({ until }) => (until ? [until.getTime()] : []));
  return times.length > 0 ? new Date(Math.max(...times)) : null;
}
