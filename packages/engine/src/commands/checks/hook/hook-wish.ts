/** What a check by hook may be. */
import { faultOfUrl } from "../../webhooks/endpoint/wish.ts";
import { problem, type ProblemOf } from "../../problems.ts";
import type { ShopSettings } from "../../settings.ts";
import type { WhenSilent } from "../model.ts";

export interface HookWish {
  readonly description?: string;
  readonly url: string;
  /** 100 to 5,000: a shopper waits for it. */
  readonly deadlineMs?: number;
  readonly whenSilent: WhenSilent;
}

export const NAME = /^[a-z][a-z0-9-]{1,63}$/;
const DESCRIPTION_LENGTH_MAX = 200;
const DEADLINE = { minimum: 100, maximum: 5_000 } as const;
export const USUAL_DEADLINE_MS = 1_500;

/** Why it can't be; null when it can. */
export function refusalOfHook(
  { description = "", url, deadlineMs = USUAL_DEADLINE_MS }: HookWish,
  settings: ShopSettings,
): ProblemOf | null {
  const detail = faultOfUrl(url, settings.webhooks.mayCallPrivateAddresses);
  if (detail) return problem("WEBHOOK_URL_INVALID", { detail }, ["url"]);
  if (description.length > DESCRIPTION_LENGTH_MAX)
    return problem("TEXT_TOO_LONG", { maximum: DESCRIPTION_LENGTH_MAX }, ["description"]);
  const isInTime =
    Number.isInteger(deadlineMs) &&
    deadlineMs >= DEADLINE.minimum &&
    deadlineMs <= DEADLINE.maximum;
  return isInTime ? null : problem("QUANTITY_INVALID", DEADLINE, ["deadlineMs"]);
}
