/** The account that sends: a channel of LINE's Messaging API. */
export interface LineMessaging {
  /** Long-lived channel access token. Never log it. */
  readonly accessToken: string;
  /** `https://api.line.me`, or a simulator. */
  readonly host: string;
}

/**
 * What became of a push. ACCEPTED says that LINE took it, also when the person has blocked the account. LATER is to be
 * tried again with the same retry key; QUOTA too, but not before the plan has messages left; REFUSED never.
 */
export type PushOutcome =
  | { readonly kind: "ACCEPTED" }
  | { readonly kind: "LATER" | "QUOTA" | "REFUSED"; readonly failure: string };

export interface Push {
  /** The person's LINE user id, `U` and 32 hex digits. */
  readonly to: string;
  /** 1 to 5,000 characters. */
  readonly text: string;
  /** A UUID that stays the same for all tries of one message: LINE sends it once (for 24 hours). */
  readonly retryKey: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
const ALREADY_ACCEPTED = 409;
const TOO_MANY = 429;

/** Pushes one text message. Never throws: whatever goes wrong is an outcome. */
export async function pushMessage(
  { accessToken, host }: LineMessaging,
  { to, text, retryKey, timeoutMs = TIMEOUT_MS }: Push,
): Promise<PushOutcome> {
  try {
    const response = await fetch(`${host}/v2/bot/message/push`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${accessToken}`,
        "content-type": "application/json",
        "x-line-retry-key": retryKey,
      },
      body: JSON.stringify({ to, messages: [{ type: "text", text }] }),
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    return outcomeOf(response.status, await response.text());
  } catch {
    // No answer: it may have been taken, which the retry key finds out.
    return { kind: "LATER", failure: "NO_ANSWER" };
  }
}

/** What an answer means. 409: an earlier try with this key was taken. */
export function outcomeOf(status: number, body: string): PushOutcome {
  if ((status >= 200 && status < 300) || status === ALREADY_ACCEPTED) return { kind: "ACCEPTED" };
  const failure = `HTTP_${status}`;
  if (status === TOO_MANY)
    return { kind: /monthly limit/i.test(body) ? "QUOTA" : "LATER", failure };
  return { kind: status >= 500 ? "LATER" : "REFUSED", failure };
}
