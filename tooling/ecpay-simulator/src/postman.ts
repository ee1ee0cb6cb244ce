import { setTimeout } from "node:timers/promises";
import type { SimulatedClock } from "./clock.ts";
import { SUCCESS } from "./messages.ts";
import { signed, type MerchantKeys } from "./signature.ts";
import { fieldsOf, type Delivery, type Message, type Store } from "./store.ts";

const ANSWER_WITHIN_MS = 10_000;
const MINUTE_MS = 60_000;

/** Simulated waits before the four resends; ECPay says every 5 to 15 minutes. */
const RESEND_AFTER_MS = [5, 10, 15, 15].map((minutes) => minutes * MINUTE_MS);

/** Brings messages to the shop, and again when the shop does not answer `1|OK`. */
export interface Postman {
  /** Sends now; plans a resend if it was not acknowledged. */
  deliver(message: Message, attempt?: number): Promise<Delivery>;
  /** As `deliver`, some real milliseconds later. */
  deliverSoon(message: Message, afterMs: number): void;
  /** Sends now and never again: for faults and replays. */
  deliverOnce(message: Message): Promise<Delivery>;
  /** Sends when simulated time has come. */
  plan(message: Message, at: number): void;
  /** Sends everything that is due, in order of time. Resends that become due wait for the next call. */
  sendDue(): Promise<Delivery[]>;
  /** Resolves when nothing is on its way; what is planned for later does not count. */
  settled(): Promise<void>;
}

/** A postman who signs resends afresh with the merchant's keys. */
export function createPostman(
  store: Store,
  clock: SimulatedClock,
  keysOf: (merchantId: string) => MerchantKeys | undefined,
): Postman {
  const onTheWay = new Set<Promise<unknown>>();

  async function send(message: Message, attempt: number): Promise<Delivery> {
    const began = performance.now();
    const at = clock.now();
    const answer = await post(message);
    const tookMs = Math.round(performance.now() - began);
    return store.addDelivery({ message, at, attempt, tookMs, ...answer });
  }

  async function deliver(message: Message, attempt = 1): Promise<Delivery> {
    const delivery = await track(send(message, attempt));
    if (!delivery.acknowledged) planResend(delivery);
    return delivery;
  }

  function planResend({ message, attempt }: Delivery): void {
    const wait = RESEND_AFTER_MS[attempt - 1];
    if (wait === undefined) return;
    plan({ at: clock.now() + wait, message: resendOf(message), attempt: attempt + 1 });
  }

  /** A resend is not the same bytes: another text, another signature, the same trade. */
  function resendOf(message: Message): Message {
    const fields = fieldsOf(message);
    const keys = keysOf(fields.MerchantID ?? "");
    if (!keys) return message;
    const RtnMsg = fields.RtnCode === "1" ? SUCCESS.resend : (fields.RtnMsg ?? "");
    return { ...message, form: Object.entries(signed({ ...fields, RtnMsg }, keys)), why: "resend" };
  }

  function plan(planned: { at: number; message: Message; attempt: number }): void {
    store.state.planned.push(planned);
    store.save();
  }

  async function sendDue(): Promise<Delivery[]> {
    const now = clock.now();
    const due = store.state.planned.filter(({ at }) => at <= now).toSorted((a, b) => a.at - b.at);
    store.state.planned = store.state.planned.filter(({ at }) => at > now);
    const deliveries: Delivery[] = [];
    for (const { message, attempt } of due) deliveries.push(await deliver(message, attempt));
    return deliveries;
  }

  function track<T>(work: Promise<T>): Promise<T> {
    onTheWay.add(work);
    void work.finally(() => onTheWay.delete(work));
    return work;
  }

  return {
    deliver,
    deliverSoon(message, afterMs) {
      void track(setTimeout(afterMs).then(() => deliver(message)));
    },
    deliverOnce: (message) => track(send(message, 1)),
    plan: (message, at) => plan({ at, message, attempt: 1 }),
    sendDue,
    async settled() {
      while (onTheWay.size > 0) await Promise.allSettled(onTheWay);
    },
  };
}

/** Only status 200 with exactly `1|OK` counts; a redirect is an answer like any other wrong one. */
async function post(
  message: Message,
): Promise<Pick<Delivery, "acknowledged" | "status" | "answer">> {
  try {
    const response = await fetch(message.url, {
      method: "POST",
      body: new URLSearchParams(
        message.form.map(([name, value]): [string, string] => [name, value]),
      ),
      redirect: "manual",
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const text = await response.text();
    const acknowledged = response.status === 200 && text === "1|OK";
    return { acknowledged, status: response.status, answer: text.slice(0, 200) };
  } catch (error) {
    const answer = error instanceof Error ? error.name : "no answer";
    return { acknowledged: false, status: 0, answer };
  }
}
