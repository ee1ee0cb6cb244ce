import { buildCheckout, type CheckoutFacts } from "@8521/ecpay";
import * as db from "@8521/database";
import { startPayment, type PaymentMethod, type StartedPayment } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";
import { orderUrl } from "../ground/links.ts";
import { mayRead } from "../orders/order-rights.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { PaymentForm, StartPaymentPayload } from "./payment.type.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Begins an attempt to pay, and answers the signed form that takes the shopper to the gateway. */
export async function beginPayment(
  c: Context,
  asked: {
    readonly number: string;
    readonly token?: string | null | undefined;
    readonly method?: PaymentMethod;
  },
): Promise<StartPaymentPayload> {
  const found = await c.em.findOne(db.Order, { number: asked.number.trim() });
  if (!found || !mayRead(c, found, asked.token))
    return { form: null, order: null, problems: problemsOf(c, [{ code: "ORDER_NOT_FOUND" }]) };
  const started = await startPayment(c.command, {
    orderId: found.id,
    accessToken: asked.token ?? null,
    ...(asked.method ? { method: asked.method } : {}),
  });
  c.refresh();
  return {
    form: started.ok ? formOf(c, started, asked.token ?? null) : null,
    order: await c.load.order.load(found.id),
    problems: started.ok ? [] : problemsOf(c, started.problems),
  };
}

/** The gateway's form for an attempt. What the gateway would refuse was checked when the order was placed. */
function formOf(c: Context, started: StartedPayment, token: string | null): PaymentForm {
  const built = buildCheckout(c.shop.config.ecpay, checkoutFacts(c, started, token));
  if (!built.ok)
    throw new Error(`the gateway would refuse: ${built.problems.map(({ code }) => code).join()}`);
  return { action: built.request.action, fields: [...built.request.fields] };
}

function checkoutFacts(c: Context, started: StartedPayment, token: string | null): CheckoutFacts {
  const hooks = c.shop.config.webhooksUrl;
  const back = new URLSearchParams({ order: started.orderNumber, ...(token ? { token } : {}) });
  const isCard = started.method === "CREDIT";
  return {
    method: started.method,
    tradeNumber: started.tradeNumber,
    amount: started.amount,
    startedAt: started.startedAt,
    description: `8521 ${started.orderNumber}`,
    itemNames: started.items.map(({ name, quantity }) => `${name} x ${quantity}`),
    returnUrl: `${hooks}/ecpay/payment`,
    ...(isCard
      ? { orderResultUrl: `${hooks}/ecpay/return?${back}` }
      : {
          paymentInfoUrl: `${hooks}/ecpay/payment-info`,
          clientRedirectUrl: `${hooks}/ecpay/number?${back}`,
          payWithin: payWithin(started),
        }),
    clientBackUrl: orderUrl(c, started.orderNumber, token),
    customFields: [started.orderNumber, ...(token ? [token] : [])],
    ...(started.locale === "en" ? { language: "ENG" as const } : {}),
  };
}

/** Days for ATM and barcode, minutes for a store code: the gateway's own units. Never later than the order waits. */
function payWithin({ method, startedAt, payUntil }: StartedPayment): number {
  const left = payUntil - startedAt;
  return Math.max(1, Math.floor(left / (method === "CVS" ? MINUTE_MS : DAY_MS)));
}
