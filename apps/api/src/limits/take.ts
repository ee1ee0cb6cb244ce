import { RateLimiterRes, type RateLimiterAbstract } from "rate-limiter-flexible";

/** What a limiter said to one more try. */
export interface Taken {
  readonly isAllowed: boolean;
  readonly left: number;
  readonly consumed: number;
  /** Until the count begins anew, or the lock ends. */
  readonly resetMs: number;
}

/** Takes one point. The library throws its refusals; a failure of the store itself stays an error. */
export async function take(limiter: RateLimiterAbstract, key: string): Promise<Taken> {
  try {
    return told(await limiter.consume(key), true);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return told(refused, false);
    throw refused;
  }
}

function told(state: RateLimiterRes, isAllowed: boolean): Taken {
  return {
    isAllowed,
    left: Math.max(0, state.remainingPoints),
    consumed: state.consumedPoints,
    resetMs: state.msBeforeNext,
  };
}
