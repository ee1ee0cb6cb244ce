import type { CodeAttemptLimiter } from "@8521/engine/commands";
import { codeAttempts } from "./code-attempts.ts";
import { inMemory, type LimitStore } from "./stores.ts";
import { take } from "./take.ts";

/** How often something may be tried. */
export interface Limits {
  readonly codeAttempts: CodeAttemptLimiter;
  /** Sign-in, sign-up, password mails: by address and by account. Answers when it may be tried again, or null. */
  signIn(keys: readonly string[]): Promise<Date | null>;
  /** GraphQL requests of one address, in this process. */
  request(address: string): Promise<RequestBudget>;
}

export interface RequestBudget {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

const SIGN_IN_TRIES = 10;
const SIGN_IN_WINDOW_SECONDS = 5 * 60;
const REQUESTS_WINDOW_SECONDS = 60;

/** The limits of one process; what must hold for all of them together is counted in `store`. */
export function openLimits(requestsPerMinute: number, store: LimitStore): Limits {
  const signIns = store({
    name: "sign-in",
    points: SIGN_IN_TRIES,
    seconds: SIGN_IN_WINDOW_SECONDS,
  });
  const requests = inMemory({
    name: "request",
    points: requestsPerMinute || Number.MAX_SAFE_INTEGER,
    seconds: REQUESTS_WINDOW_SECONDS,
  });
  return {
    codeAttempts: codeAttempts(store),
    signIn: async (keys) => {
      const taken = await Promise.all(keys.map((key) => take(signIns, key)));
      const waits = taken.flatMap(({ isAllowed, resetMs }) => (isAllowed ? [] : [resetMs]));
      return waits.length > 0 ? new Date(Date.now() + Math.max(...waits)) : null;
    },
    request: async (address) => {
      const { isAllowed, left, resetMs } = await take(requests, address);
      return {
        isAllowed,
        limit: requestsPerMinute,
        remaining: left,
        resetSeconds: Math.ceil(resetMs / 1000),
      };
    },
  };
}
