/** Begins an attempt to pay: a new trade number, and what the gateway's form needs. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Amount, Id, Instant } from "../../pricing/model.ts";
import type { PaymentMethod } from "../settings.ts";

export interface StartPaymentInput {
  readonly orderId: Id;
  readonly accessToken?: string | null;
  /** Another method than the order was placed with. */
  readonly method?: PaymentMethod;
}

export interface StartedPayment {
  readonly paymentId: Id;
  readonly orderId: Id;
  readonly orderNumber: string;
  /** MerchantTradeNo: 20 letters and digits, new for every attempt. */
  readonly tradeNumber: string;
  readonly method: PaymentMethod;
  readonly amount: Amount;
  /** Item names for the gateway page, in the language of the order. */
  readonly items: readonly { readonly name: string; readonly quantity: number }[];
  readonly startedAt: Instant;
  /** When the number (or the card page) should stop taking money. */
  readonly payUntil: Instant;
  readonly locale: "zh-TW" | "en";
}

/** Begins an attempt to pay: a new trade number, and what the gateway's form needs. */
export async function startPayment(
  _context: CommandContext,
  _input: StartPaymentInput,
): Promise<CommandResult<StartedPayment>> {
  return notWritten("startPayment");
}
