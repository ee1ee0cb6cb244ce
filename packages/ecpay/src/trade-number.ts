import { randomBytes } from "node:crypto";

/** What ECPay accepts as `MerchantTradeNo`. */
export const TRADE_NUMBER_PATTERN = /^[A-Za-z0-9]{1,20}$/;

/** No 0/O, 1/I/L, U: people read these numbers to each other on the phone. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_LENGTH = 10;

/** Whether a text may be a `MerchantTradeNo`. */
export function isTradeNumber(text: string): boolean {
  return TRADE_NUMBER_PATTERN.test(text);
}

/**
 * A new trade number: two letters of the shop's choice, eight characters of time, ten random ones.
 *
 * A number is used up for ever by its first attempt, also a failed one, so every attempt of every
 * order takes a new one. The random part has 49 bits; the database's unique index is the judge.
 *
 * @param prefix letters or digits, at most two
 * @param epochMs now, so that numbers sort roughly by time
 * @param random bytes to draw from, for tests
 * @throws Error when the prefix does not fit
 */
export function newTradeNumber(
  prefix: string,
  epochMs: number,
  random: (size: number) => Uint8Array = randomBytes,
): string {
  if (!/^[A-Za-z0-9]{0,2}$/.test(prefix)) throw new Error("trade number prefix does not fit");
  const time = epochMs.toString(36).toUpperCase().padStart(8, "0").slice(-8);
  return prefix + time + randomPart(random);
}

function randomPart(random: (size: number) => Uint8Array): string {
  let part = "";
  while (part.length < RANDOM_LENGTH) {
    for (const byte of random(RANDOM_LENGTH)) {
      // Bytes beyond the last full turn of the alphabet would favour its first letters.
      if (byte < 240 && part.length < RANDOM_LENGTH) part += ALPHABET[byte % ALPHABET.length];
    }
  }
  return part;
}
