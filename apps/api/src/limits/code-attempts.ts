import type { CodeAttempt, CodeAttemptLimiter } from "@8521/engine/commands";
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import type { LimitStore } from "./stores.ts";
import { take } from "./take.ts";

/** Unknown codes in ten minutes that one cart, customer or address may try; and all addresses of one network. */
const TRIES = 10;
const TRIES_OF_A_NETWORK = 100;
/** A till tries what many customers bring. */
const TRIES_OF_A_TILL = 100;
const WINDOW_SECONDS = 10 * 60;
/** Longer with every lock of a day. */
const LOCKS_SECONDS = [60, 5 * 60, 30 * 60, 2 * 3600] as const;
const DAY_SECONDS = 24 * 3600;

/**
 * Limits guessing (VOUCHERS section 3). A try is counted before it is answered, so that many at once win nothing, and
 * given back when the code was known. One try too many locks its cart, customer, address or network out: one minute,
 * five, thirty, two hours.
 */
export function codeAttempts(store: LimitStore): CodeAttemptLimiter {
  const tries = store({ name: "code", points: TRIES, seconds: WINDOW_SECONDS });
  const triesOfNetwork = store({
    name: "code-network",
    points: TRIES_OF_A_NETWORK,
    seconds: WINDOW_SECONDS,
  });
  const triesOfTill = store({
    name: "code-till",
    points: TRIES_OF_A_TILL,
    seconds: WINDOW_SECONDS,
  });
  const locks = store({ name: "code-locks", points: 1_000_000, seconds: DAY_SECONDS });
  const limiters: { readonly [kind: string]: RateLimiterAbstract } = {
    network: triesOfNetwork,
    till: triesOfTill,
  };
  const counted = (attempt: CodeAttempt): [RateLimiterAbstract, string][] =>
    keysOf(attempt).map((key) => [limiters[key.split(":")[0]!] ?? tries, key]);

  return {
    async begin(attempt, now) {
      const waits = await Promise.all(
        counted(attempt).map(async ([limiter, key]) => {
          const { isAllowed, consumed, resetMs } = await take(limiter, key);
          if (isAllowed) return 0;
          // Exactly one try finds the count just passed, whatever comes at once: it turns the key.
          return consumed === limiter.points + 1 ? lock(limiter, key) : resetMs;
        }),
      );
      const wait = Math.max(0, ...waits);
      return wait > 0 ? { retryAt: new Date(now.getTime() + wait) } : null;
    },
    async known(attempt) {
      await Promise.all(counted(attempt).map(([limiter, key]) => limiter.reward(key)));
    },
  };

  async function lock(limiter: RateLimiterAbstract, key: string): Promise<number> {
    const { consumedPoints: times } = await locks.penalty(key);
    const seconds = LOCKS_SECONDS[Math.min(times, LOCKS_SECONDS.length) - 1]!;
    await limiter.block(key, seconds);
    return seconds * 1000;
  }
}

function keysOf({ cartId, customerId, addressHash, prefixHash, keyId }: CodeAttempt): string[] {
  const hashed = (kind: string, hash: Uint8Array | null) =>
    hash ? [`${kind}:${Buffer.from(hash).toString("base64")}`] : [];
  return [
    ...(cartId ? [`cart:${cartId}`] : []),
    ...(customerId ? [`customer:${customerId}`] : []),
    ...(keyId ? [`till:${keyId}`] : []),
    ...hashed("address", addressHash),
    ...hashed("network", prefixHash),
  ];
}
