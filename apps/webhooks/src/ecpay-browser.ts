import { verifyCallback } from "@8521/ecpay";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { paymentNoticeOf } from "./payment-notice.ts";
import type { Services } from "./services.ts";
import { causeOf } from "./cause.ts";
import { within } from "./within.ts";

/** A shopper waits: keeping the message is worth this long, no longer. */
const KEEP_WITHIN_MS = 2_000;

/**
 * The shopper's browser comes back here, carrying a message that the shopper could have written.
 * It is kept for the record and decides nothing; the browser is sent on to the order's page, which
 * asks our own server what is true. The post comes from another site, without our session cookie,
 * so the page is found by the order's number and the guest's token.
 */
export function ecpayBrowser(server: FastifyInstance, services: Services): void {
  const routes = [
    { url: "/ecpay/return", page: "waiting" },
    { url: "/ecpay/number", page: "pay" },
  ];
  for (const { url, page } of routes) {
    // A reload of the address repeats it as a GET in some browsers.
    server.route({
      method: ["GET", "POST"],
      url,
      handler: (request, reply) => sendOn(page, request, reply, services),
    });
  }
}

async function sendOn(
  page: string,
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<FastifyReply> {
  const raw = String(request.body ?? "");
  if (raw) await keep(raw, request, services);
  const order = orderOf(request) ?? orderInMessage(raw, services);
  return reply.redirect(pageOf(services.shopUrl, page, order), 303);
}

async function keep(raw: string, request: FastifyRequest, services: Services): Promise<void> {
  try {
    const notice = paymentNoticeOf("BROWSER", raw, services.ecpay);
    await within(KEEP_WITHIN_MS, services.recordPaymentNotice(notice, request.id));
  } catch (error) {
    request.log.error(causeOf(error), "a browser's message could not be kept");
  }
}

interface OrderAddress {
  readonly number: string;
  readonly token: string | undefined;
}

/** The order as the API wrote it into the address. */
function orderOf(request: FastifyRequest): OrderAddress | undefined {
  const { order, token } = request.query as Record<string, unknown>;
  if (typeof order !== "string" || !order) return undefined;
  return { number: order, token: typeof token === "string" ? token : undefined };
}

/** Or as it came back, signed, in the first two custom fields. */
function orderInMessage(raw: string, services: Services): OrderAddress | undefined {
  const verification = verifyCallback(raw, services.ecpay);
  const number = verification.ok ? verification.fields.get("CustomField1") : undefined;
  if (!number) return undefined;
  return { number, token: verification.fields.get("CustomField2") || undefined };
}

function pageOf(shopUrl: string, page: string, order: OrderAddress | undefined): string {
  if (!order) return `${shopUrl}/orders`;
  const address = new URL(`${shopUrl}/orders/${encodeURIComponent(order.number)}/${page}`);
  if (order.token) address.searchParams.set("token", order.token);
  return address.href;
}
