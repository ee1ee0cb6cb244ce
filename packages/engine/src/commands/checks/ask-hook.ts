/** Asks a hook: one signed request within its deadline. */
import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { Id } from "../../pricing/model.ts";
import type { CheckQuestion, PostOutside, WhenSilent } from "./model.ts";

/** A hook as it is called. */
export interface Hook {
  readonly name: string;
  /** Whose it is; null is the house's. */
  readonly partnerId: Id | null;
  readonly url: string;
  /** `whsec_…` */
  readonly secret: string;
  readonly deadlineMs: number;
  readonly whenSilent: WhenSilent;
}

/** How a hook answered. `verdict` is null when it said nothing that counts; `status` null when it said nothing at all. */
export interface HookAnswer {
  readonly verdict: boolean | null;
  readonly status: number | null;
  readonly latencyMs: number;
}

/**
 * Posts `{ type: "check.asked", timestamp, data: question }`, signed as Standard Webhooks says, and reads
 * `{ "allow": true | false }` of a 2xx answer. Anything else is silence: what that counts as is the hook's own setting.
 */
export async function askHook(
  post: PostOutside,
  hook: Hook,
  question: CheckQuestion,
  now: Date,
): Promise<HookAnswer> {
  const id = `chk_${randomUUID()}`;
  const body = JSON.stringify({
    type: "check.asked",
    timestamp: now.toISOString(),
    data: question,
  });
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(hook.secret).sign(id, now, body),
  };
  const began = performance.now();
  const answer = await post(hook.url, headers, body, hook.deadlineMs);
  return {
    verdict: answer && verdictIn(answer),
    status: answer?.status ?? null,
    latencyMs: Math.round(performance.now() - began),
  };
}

function verdictIn({
  status,
  body,
}: {
  readonly status: number;
  readonly body: string;
}): boolean | null {
  if (status < 200 || status > 299) return null;
  try {
    const { allow } = JSON.parse(body) as { readonly allow?: unknown };
    return typeof allow === "boolean" ? allow : null;
  } catch {
    return null;
  }
}
