/** One event of a webhook, as far as this shop reads it. */
export interface LineEvent {
  /** `follow`, `unfollow`, `message`, `postback`, `accountLink`; LINE adds new ones. */
  readonly type: string;
  /** Stays the same when an event is delivered again: the key to do it once. */
  readonly webhookEventId: string;
  /** Epoch milliseconds. Redelivered events arrive in any order. */
  readonly timestamp: number;
  readonly isRedelivery: boolean;
  readonly userId: string | undefined;
  /** The event as JSON, for the record. */
  readonly json: string;
}

/**
 * Reads the events of a verified body. An empty list is the console's "Verify" button.
 * `undefined` when the body is not a webhook; single strange events are left out.
 */
export function readLineEvents(raw: string): LineEvent[] | undefined {
  const body = parseJson(raw);
  if (!isRecord(body) || !Array.isArray(body.events)) return undefined;
  return body.events.flatMap((event: unknown) => readEvent(event) ?? []);
}

function readEvent(event: unknown): LineEvent | undefined {
  if (!isRecord(event)) return undefined;
  const { type, webhookEventId, timestamp } = event;
  if (typeof type !== "string" || typeof webhookEventId !== "string") return undefined;
  const source = isRecord(event.source) ? event.source : {};
  const delivery = isRecord(event.deliveryContext) ? event.deliveryContext : {};
  return {
    type,
    webhookEventId,
    timestamp: typeof timestamp === "number" ? timestamp : 0,
    isRedelivery: delivery.isRedelivery === true,
    userId: typeof source.userId === "string" ? source.userId : undefined,
    json: JSON.stringify(event),
  };
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
