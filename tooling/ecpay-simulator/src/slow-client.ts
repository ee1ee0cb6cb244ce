import { request } from "node:http";
import type { Message } from "./store.ts";

const HANG_UP_AFTER_MS = 15;

/** Sends a whole message and hangs up without waiting for the answer. */
export function abortAfterSending(message: Message): Promise<void> {
  const body = new URLSearchParams(
    message.form.map(([name, value]): [string, string] => [name, value]),
  ).toString();
  return new Promise((resolve) => {
    const call = request(message.url, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": Buffer.byteLength(body),
      },
    });
    call.on("error", () => undefined);
    call.on("close", resolve);
    call.end(body, () => setTimeout(() => call.destroy(), HANG_UP_AFTER_MS));
  });
}
