/** What an endpoint may be: an address that may be called, events that exist. */
import { isEventType } from "../../events/catalogue.ts";
import { problem, type ProblemOf } from "../../problems.ts";
import type { ShopSettings } from "../../settings.ts";

export interface EndpointWish {
  readonly url: string;
  readonly description?: string;
  /** Names of the catalogue; empty is every event. */
  readonly eventTypes?: readonly string[];
}

const URL_LENGTH_MAX = 2_000;
const DESCRIPTION_LENGTH_MAX = 200;

/**
 * Why it can't be; null when it can. Addresses inside the house's own network are found out when they are called, by
 * what their name really resolves to; here only what the text itself says is refused.
 */
export function refusalOfWish(
  { url, description = "", eventTypes = [] }: EndpointWish,
  settings: ShopSettings,
): ProblemOf | null {
  const detail = faultOfUrl(url, settings.webhooks.mayCallPrivateAddresses);
  if (detail) return problem("WEBHOOK_URL_INVALID", { detail });
  if (description.length > DESCRIPTION_LENGTH_MAX)
    return problem("TEXT_TOO_LONG", { maximum: DESCRIPTION_LENGTH_MAX });
  const unknown = eventTypes.find((type) => !isEventType(type));
  return unknown === undefined ? null : problem("EVENT_TYPE_UNKNOWN", { eventType: unknown });
}

export function faultOfUrl(text: string, isPrivateAllowed: boolean): string | null {
  if (text.length > URL_LENGTH_MAX || !URL.canParse(text)) return "NOT_A_URL";
  const url = new URL(text);
  if (url.protocol !== "https:" && !(isPrivateAllowed && url.protocol === "http:"))
    return "NOT_HTTPS";
  if (url.username || url.password) return "HAS_CREDENTIALS";
  return url.hash ? "HAS_FRAGMENT" : null;
}
