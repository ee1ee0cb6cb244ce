/** The settings of a Taiwanese shop, with what the environment and the payment gateway's contract say. */
import type { Amount } from "../../pricing/model.ts";
import type { PaymentMethod, PaymentTerms, ShippingMethod, ShopSettings } from "../settings.ts";
import { GUESSES_PER_DAY, handwrittenPattern, voucherDefaults } from "./code-defaults.ts";
import { codeKeyRing, secretKey, type Environment } from "./secrets.ts";

/** What the gateway's contract fixes. `packages/ecpay` reads it from the same environment. */
export interface GatewayTerms {
  readonly merchantId: string;
  readonly amountLimits: {
    readonly [method in PaymentMethod]: { readonly min: Amount; readonly max: Amount };
  };
}

const MINUTES_A_DAY = 24 * 60;

const SHIPPING_METHODS: readonly ShippingMethod[] = [
  {
    code: "HOME",
    name: { "zh-TW": "宅配到府", en: "Home delivery" },
    fee: 100,
    freeFrom: null,
    delivery: "ADDRESS",
  },
  {
    code: "STORE",
    name: { "zh-TW": "超商取貨", en: "Store pick-up" },
    fee: 60,
    freeFrom: null,
    delivery: "STORE",
  },
];

/** How long an order waits for each kind of payment, and for its notice after the deadline (ECPay's own times). */
const PAYMENT_TERMS: readonly Omit<PaymentTerms, "minimum" | "maximum">[] = [
  {
    method: "CREDIT",
    name: { "zh-TW": "信用卡", en: "Credit card" },
    deadline: { minutes: 30 },
    graceMinutes: 30,
  },
  {
    method: "ATM",
    name: { "zh-TW": "ATM 轉帳", en: "ATM transfer" },
    deadline: { days: 3 },
    graceMinutes: MINUTES_A_DAY,
  },
  {
    method: "CVS",
    name: { "zh-TW": "超商代碼", en: "Store payment code" },
    deadline: { minutes: 3 * MINUTES_A_DAY },
    graceMinutes: MINUTES_A_DAY,
  },
  {
    method: "BARCODE",
    name: { "zh-TW": "超商條碼", en: "Store barcode" },
    deadline: { days: 3 },
    graceMinutes: 3 * MINUTES_A_DAY,
  },
];

/** Words that must stay the house's own. */
const RESERVED_WORDS = ["FREE", "TEST", "ADMIN", "8521"];

/**
 * Settings of this shop.
 *
 * @throws Error in production when a secret is missing or malformed; the sentence says what to set.
 */
export function shopSettings(env: Environment, gateway: GatewayTerms): ShopSettings {
  return {
    currency: "TWD",
    timeZone: "Asia/Taipei",
    strategy: env.PRICING_STRATEGY === "BEST_FOR_CUSTOMER" ? "BEST_FOR_CUSTOMER" : "PRIORITY",
    shippingTaxRate: "0.05",
    shippingMethods: SHIPPING_METHODS,
    payments: PAYMENT_TERMS.map((terms) => {
      const { min, max } = gateway.amountLimits[terms.method];
      return { ...terms, minimum: min, maximum: max };
    }),
    pendingMinutes: 30,
    merchantId: gateway.merchantId,
    acceptsSimulatedPayments: false,
    codes: {
      keyRing: codeKeyRing(env),
      allowHan: env.CODES_ALLOW_HAN === "1",
      reservedWords: RESERVED_WORDS,
      handwritten: handwrittenPattern(env),
      guessesPerDay: GUESSES_PER_DAY,
      defaults: voucherDefaults(env),
      maximumPerCart: 5,
    },
    webhooks: { mayCallPrivateAddresses: mayCallPrivateAddresses(env) },
    accessSecret: secretKey(env, "ACCESS_SECRET"),
    clickRepeatMinutes: 30,
  };
}

/** A webhook to an address inside would let an admin's browser reach what only the house may. */
function mayCallPrivateAddresses(env: Environment): boolean {
  if (env.WEBHOOKS_ALLOW_PRIVATE !== "1") return false;
  if (env.NODE_ENV === "production")
    throw new Error("WEBHOOKS_ALLOW_PRIVATE is for development: unset it in production.");
  return true;
}
