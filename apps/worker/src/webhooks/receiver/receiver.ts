import { Webhook } from "standardwebhooks";

/** A message as the demo receiver got it. */
export interface ReceivedMessage {
  readonly at: Date;
  readonly id: string;
  /** Whether one of its signatures is by our secret and it is not older than five minutes. */
  readonly isGenuine: boolean;
  /** Whether the same id came before: a receiver does nothing the second time. */
  readonly isRepeated: boolean;
  readonly answered: number;
  readonly body: string;
}

const KEPT = 50;
const GENUINE = 204;
const FORGED = 401;

/** Verifies what comes and keeps the last messages in memory. */
export class Receiver {
  readonly #webhook: Webhook;
  #messages: readonly ReceivedMessage[] = [];

  constructor(secret: string) {
    this.#webhook = new Webhook(secret);
  }

  /** The newest first. */
  get messages(): readonly ReceivedMessage[] {
    return this.#messages;
  }

  /**
   * Takes a message and says which status it is answered with.
   *
   * @param wish a status to answer a genuine message with, to see what the shop does
   */
  receive(headers: Readonly<Record<string, string>>, body: string, wish: number | null): number {
    const id = headers["webhook-id"] ?? "";
    const isGenuine = this.#isGenuine(headers, body);
    const answered = isGenuine ? (wish ?? GENUINE) : FORGED;
    const isRepeated = this.#messages.some((message) => message.id === id);
    const message = { at: new Date(), id, isGenuine, isRepeated, answered, body };
    this.#messages = [message, ...this.#messages].slice(0, KEPT);
    return answered;
  }

  #isGenuine(headers: Readonly<Record<string, string>>, body: string): boolean {
    try {
      this.#webhook.verify(body, headers);
      return true;
    } catch {
      return false;
    }
  }
}
