import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { RESPONSE_KEPT, TIMEOUT_MS } from "../settings.ts";
import type { AttemptFailure } from "./record-attempt.ts";

/** What came back, or why nothing did. */
export interface Answer {
  readonly status: number | null;
  readonly failure: AttemptFailure | null;
  readonly response: string | null;
}

export interface PostOptions {
  /** Development only: http, and receivers inside one's own network. */
  readonly mayCallPrivateAddresses: boolean;
  readonly timeoutMs?: number;
  /** Resolves names; DNS unless told. */
  readonly lookup?: LookupFunction;
  readonly signal?: AbortSignal;
}

/** Bytes of an answer that are read; what follows is not waited for. */
const BYTES_READ = 4 * RESPONSE_KEPT;

/**
 * Posts once. A redirect is an answer like any other and is not followed. Where the address is inside (private,
 * loopback, link-local, metadata …) nothing is sent: it is looked at after the name was resolved and on the very
 * connection that is used, so that a name which changes its mind in between gains nothing.
 */
export async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  options: PostOptions,
): Promise<Answer> {
  const deadline = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  try {
    return await exchange(new URL(url), headers, body, options, signal);
  } catch (error) {
    const failure = deadline.aborted ? "TIMEOUT" : failureOf(error);
    return { status: null, failure, response: null };
  }
}

function exchange(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { mayCallPrivateAddresses, lookup }: PostOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const isSecure = url.protocol === "https:";
  if (!isSecure && !mayCallPrivateAddresses) throw new NotSecure();
  const filter = {
    allowPrivateIPAddress: mayCallPrivateAddresses,
    allowMetaIPAddress: false,
  };
  const agent = isSecure
    ? new RequestFilteringHttpsAgent(filter)
    : new RequestFilteringHttpAgent(filter);
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request(url, {
      method: "POST",
      agent,
      signal,
      headers: {
        "content-type": "application/json",
        "user-agent": "8521-Commerce-Webhooks/1",
        "content-length": Buffer.byteLength(body),
        ...headers,
      },
      ...(lookup ? { lookup } : {}),
    });
    request.once("error", reject);
    request.once("response", (response) => {
      void beginningOf(response).then(
        (text) => resolve({ status: response.statusCode ?? 0, failure: null, response: text }),
        reject,
      );
    });
    request.end(body);
  });
}

class NotSecure extends Error {
  override name = "NotSecure";
}

async function beginningOf(response: http.IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= BYTES_READ) break;
  }
  return Buffer.concat(pieces).toString("utf8").slice(0, RESPONSE_KEPT);
}

/** The filter names no code; its sentences all say so. */
function failureOf(error: unknown): AttemptFailure {
  if (error instanceof NotSecure) return "ADDRESS_REFUSED";
  const isFiltered = error instanceof Error && error.message.includes("is not allowed. Because");
  return isFiltered ? "ADDRESS_REFUSED" : "CONNECTION";
}
