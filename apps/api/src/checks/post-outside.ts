import { post, type PostOutside } from "@8521/engine/commands";

/** Sends the questions of custom checks: never to an address inside, but in development. */
export function postOutside(mayCallPrivateAddresses: boolean): PostOutside {
  return async (url, headers, body, timeoutMs) => {
    const { status, response } = await post(url, headers, body, {
      mayCallPrivateAddresses,
      timeoutMs,
    });
    return status === null ? null : { status, body: response ?? "" };
  };
}
