/**
 * The merchants ECPay publishes for everybody to test with. Their keys are public, so whoever reads
 * the manual can sign a "paid" message with them: fine on the stage host, a hole in production.
 */
export const STAGE_MERCHANT = {
  merchantId: "3002607",
  hashKey: "pwFHCqoQZGmho4w6",
  hashIv: "EkRm7iFT261dpevs",
} as const;

const PUBLISHED_KEYS: ReadonlySet<string> = new Set([
  STAGE_MERCHANT.hashKey,
  "5294y06JbISpM5x9",
  "ejCk326UnaZWKisg",
  "XBERn1YOvpM9nfZc",
]);

const PUBLISHED_IVS: ReadonlySet<string> = new Set([
  STAGE_MERCHANT.hashIv,
  "v77hoKGq4kWxNNIS",
  "q9jcZX8Ib9LM8wYk",
  "h1ONHk4P4yqbl5LK",
]);

/** Whether the key or the iv is one that ECPay's manual prints. */
export function isPublishedTestKey(hashKey: string, hashIv: string): boolean {
  return PUBLISHED_KEYS.has(hashKey) || PUBLISHED_IVS.has(hashIv);
}
