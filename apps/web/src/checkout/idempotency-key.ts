import { useRef } from "react";

/**
 * One key for one wish: the same as long as nothing about the order changes, so that a double click or a retry
 * after a lost answer places one order; a new one as soon as something does.
 */
export function useIdempotencyKey(): (wish: unknown) => string {
  const kept = useRef<{ wish: string; key: string }>(null);
  return (wish) => {
    const text = JSON.stringify(wish);
    if (kept.current?.wish !== text) kept.current = { wish: text, key: randomKey() };
    return kept.current.key;
  };
}

/** 128 random bits as hex. `crypto.randomUUID` is missing on plain-http addresses, this is not. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
