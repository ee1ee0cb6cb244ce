/** How this shop is run: everything a command needs that is neither in the database nor in the request. */
import type { CodeFormat } from "../codes/index.ts";
import type { CustomChecks } from "./checks/model.ts";
import type { Amount, Currency, Id, LocalizedText, Rate, Strategy } from "../pricing/model.ts";

/** How a physical line reaches the shopper. */
export interface ShippingMethod {
  readonly code: string;
  readonly name: LocalizedText;
  /** Tax-inclusive. */
  readonly fee: Amount;
  /** List price of the physical lines from which the method is free; null is never. Finer rules are SHIPPING discounts. */
  readonly freeFrom: Amount | null;
  readonly delivery: "ADDRESS" | "STORE";
}

export type PaymentMethod = "CREDIT" | "ATM" | "CVS" | "BARCODE";

/** One way to pay: what it may carry, and how long an order waits for it. */
export interface PaymentTerms {
  readonly method: PaymentMethod;
  readonly name: LocalizedText;
  readonly minimum: Amount;
  readonly maximum: Amount;
  /** Minutes from now, or whole days after which the day ends at midnight in the shop's zone (ATM). */
  readonly deadline: { readonly minutes: number } | { readonly days: number };
  /** How long after the deadline a payment may still be on its way before the order expires. */
  readonly graceMinutes: number;
}

/** Keys of the code vault. Encryption keys rotate by version; the index key stays, it carries uniqueness. */
export interface CodeKeyRing {
  /** 32 bytes: HMAC-SHA-256 of code keys and skeletons. */
  readonly indexKey: Uint8Array;
  readonly currentVersion: number;
  /** 32 bytes each: AES-256-GCM. */
  readonly encryptionKeys: { readonly [version: number]: Uint8Array };
}

/** Who tries a code. Only what is known is given. */
export interface CodeAttempt {
  /** Null when no cart is asked about. */
  readonly cartId: Id | null;
  readonly customerId: Id | null;
  readonly addressHash: Uint8Array | null;
  readonly prefixHash: Uint8Array | null;
  /** A till tries the codes of many customers: it is counted by its key, and allowed more. */
  readonly keyId?: Id | null;
}

/**
 * Limits guessing. `begin` counts a try before its code is looked up, or answers when another may be made; `known` gives
 * it back when somebody has the code. Counted first, so that many tries at once win nothing.
 */
export interface CodeAttemptLimiter {
  begin(attempt: CodeAttempt, now: Date): Promise<{ retryAt: Date } | null>;
  known(attempt: CodeAttempt): Promise<void>;
}

/** What a new code gets when nobody says otherwise. */
export interface VoucherDefaults {
  /** How the codes of a batch look. */
  readonly codeFormat: CodeFormat;
  /** Days from its start that a code works; null is for ever. */
  readonly expirationDays: number | null;
  readonly maxRedemptionsPerCustomer: number | null;
  /** E-mail domains that may use a code; empty is any. */
  readonly allowedDomains: readonly string[];
  /** The type a new discount is proposed with; null proposes none. */
  readonly discountType: string | null;
}

export interface ShopSettings {
  readonly currency: Currency;
  /** IANA name; deadlines and weekday windows are meant in it. */
  readonly timeZone: string;
  readonly strategy: Strategy;
  readonly shippingTaxRate: Rate;
  readonly shippingMethods: readonly ShippingMethod[];
  readonly payments: readonly PaymentTerms[];
  /** How long a placed order is held before its payment was begun. */
  readonly pendingMinutes: number;
  /** The merchant a notice must name. */
  readonly merchantId: string;
  /** In test mode a payment simulated from the gateway's back office counts as paid. */
  readonly acceptsSimulatedPayments: boolean;
  readonly codes: {
    readonly keyRing: CodeKeyRing;
    readonly allowHan: boolean;
    /** Code keys nobody may have. */
    readonly reservedWords: readonly string[];
    readonly limiter?: CodeAttemptLimiter;
    /** What every hand-written code must match as typed; null demands nothing. */
    readonly handwritten: RegExp | null;
    /** Wrong codes that the attempt limits let one guesser try in a day: sizes the space of new codes. */
    readonly guessesPerDay: number;
    readonly defaults: VoucherDefaults;
    /** Codes of at most this many a cart. */
    readonly maximumPerCart: number;
  };
  readonly webhooks: {
    /** Development only: receivers over http and inside one's own network. */
    readonly mayCallPrivateAddresses: boolean;
  };
  /** 32 bytes: order access tokens and identity hashes are derived from it. */
  readonly accessSecret: Uint8Array;
  /** Repeats of a visitor's click on the same link within this time count once. */
  readonly clickRepeatMinutes: number;
  /** Checks that the deployment answers itself, in code or by signed requests. */
  readonly customChecks?: CustomChecks;
}
