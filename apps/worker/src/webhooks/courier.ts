import { randomUUID } from "node:crypto";
import {
  claimDeliveries,
  type ClaimedDelivery,
  post,
  type PostOptions,
  recordAttempt,
} from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";
import { signedHeaders } from "./signature.ts";

/** Tries of this worker that are on their way at a time. */
const AT_ONCE = 20;
const PAUSE_MS = 1_000;

/** Sends what is due, again and again, until told to stop. */
export function startCourier(work: Work): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const turning = turn(work, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return turning;
    },
  };
}

async function turn(work: Work, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let sent = 0;
    try {
      sent = await deliverDue(work, { signal });
    } catch (error) {
      // The database may be away for a moment; the next turn tries again.
      work.log("webhooks could not be sent", {
        error: error instanceof Error ? error.name : "Error",
      });
    }
    if (sent === 0) await pause(signal);
  }
}

function pause(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, PAUSE_MS);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    signal?.addEventListener("abort", done);
  });
}

export interface DeliverOptions extends Partial<PostOptions> {
  /** When it fires nothing new is begun; what is on its way is waited for. */
  readonly signal?: AbortSignal;
}

/**
 * Sends until nothing is due, a few at a time; a place that falls free is filled at once, so that a slow receiver
 * holds up no other.
 *
 * @returns how many tries were made
 */
export async function deliverDue(
  work: Work,
  { signal, ...options }: DeliverOptions = {},
): Promise<number> {
  const holder = randomUUID();
  const going = new Set<Promise<void>>();
  let tries = 0;
  while (!signal?.aborted) {
    const limit = AT_ONCE - going.size;
    const claimed = await claimDeliveries(asTheHouse(work), { holder, limit });
    if (claimed.length === 0 && going.size === 0) break;
    tries += claimed.length;
    for (const delivery of claimed) {
      const one: Promise<void> = attempt(work, delivery, holder, options).finally(() =>
        going.delete(one),
      );
      going.add(one);
    }
    // What fell due meanwhile is not kept waiting by one slow answer.
    if (claimed.length === 0) await Promise.race([...going, pause(signal)]);
  }
  await Promise.all(going);
  return tries;
}

/** One try and what became of it. A try that can't be written down is made again when its hold is over. */
async function attempt(
  work: Work,
  delivery: ClaimedDelivery,
  holder: string,
  options: Partial<PostOptions>,
): Promise<void> {
  const { deliveryId, url, body } = delivery;
  const { mayCallPrivateAddresses } = work.shop.settings.webhooks;
  const began = performance.now();
  const headers = signedHeaders(delivery, work.now());
  const answer = await post(url, headers, body, { mayCallPrivateAddresses, ...options });
  const latencyMs = performance.now() - began;
  const chance = Math.random();
  const outcome = { deliveryId, holder, attempt: delivery.attempt, latencyMs, chance, ...answer };
  try {
    const state = await recordAttempt(asTheHouse(work), outcome);
    if (state === "FAILED") work.log("webhook is a dead letter", { deliveryId });
  } catch (error) {
    work.log("webhook answer could not be kept", {
      deliveryId,
      error: error instanceof Error ? error.name : "Error",
    });
  }
}
