/** What is sent of an event: the three fields of Standard Webhooks. */
import { shownPayload } from "../../events/catalogue.ts";

export interface KeptEvent {
  readonly type: string;
  readonly at: string;
  readonly payload: { readonly [name: string]: unknown };
}

/** The body, the same bytes at every try. */
export function bodyOf({ type, at, payload }: KeptEvent): string {
  return JSON.stringify(messageOf({ type, at, payload }));
}

export function messageOf({ type, at, payload }: KeptEvent) {
  return { type, timestamp: new Date(at).toISOString(), data: shownPayload(type, payload) };
}
