import type { Chance } from "@8521/seed";
import { PATIENCE_MS, pause } from "../patience.ts";

const ANSWER_WITHIN_MS = 30_000;
/** What went wrong inside the shop: whoever asks again may be luckier. */
const PASSING = new Set(["INTERNAL_SERVER_ERROR", "UNAVAILABLE"]);

/** Nobody ever answered. */
export class NoAnswer extends Error {}

interface Reply {
  // oxlint-disable-next-line typescript/no-explicit-any -- reads what it asked for
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/**
 * Somebody who asks the shop. An answer that got lost is asked for again, of another of its processes, as real clients
 * behind a balancer do; what may not be repeated carries its own key.
 */
export class Client {
  readonly #urls: readonly string[];
  readonly #luck: Chance;
  readonly #headers: Record<string, string>;
  readonly #cookies = new Map<string, string>();

  constructor(urls: readonly string[], luck: Chance, headers: Record<string, string> = {}) {
    this.#urls = urls;
    this.#luck = luck;
    // Everybody comes from an address of their own.
    const address = `10.${luck.between(0, 255)}.${luck.between(0, 255)}.${luck.between(1, 254)}`;
    this.#headers = { "x-forwarded-for": address, ...headers };
  }

  /** Asks until there is an answer. `first` chooses the process that is asked first. */
  // oxlint-disable-next-line typescript/no-explicit-any -- reads what it asked for
  async ask(query: string, variables: object, first?: number): Promise<any> {
    const until = Date.now() + PATIENCE_MS;
    let at = first ?? this.#luck.between(0, this.#urls.length - 1);
    for (;;) {
      const reply = await this.#once(this.#urls[at % this.#urls.length]!, query, variables);
      if (reply?.data && !reply.errors) return reply.data;
      const error = reply?.errors?.[0];
      if (error && !PASSING.has(error.extensions?.code ?? "")) throw new Error(error.message);
      if (Date.now() > until) throw new NoAnswer(error?.message ?? "nobody answered");
      at += 1;
      await pause(100 + this.#luck.between(0, 300));
    }
  }

  /** Null when the connection broke, or what came is no answer. */
  async #once(url: string, query: string, variables: object): Promise<Reply | null> {
    try {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...this.#headers, ...this.#cookie() },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      const reply = (await response.json()) as Reply;
      this.#keep(response);
      return reply;
    } catch {
      return null;
    }
  }

  /** Sends this header from now on. */
  carry(name: string, value: string): void {
    this.#headers[name] = value;
  }

  #cookie(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return cookie ? { cookie } : {};
  }

  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && value) this.#cookies.set(name, value);
    }
  }
}
