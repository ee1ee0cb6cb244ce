import { ACKNOWLEDGED, ANSWER_WITHIN_MS, NOT_STORED, REFUSED } from "@8521/ecpay";
import type { NoticeDecided, NoticeOutcome, PaymentNotice } from "@8521/engine/commands";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { paymentNoticeOf } from "./payment-notice.ts";
import type { Services } from "./services.ts";
import { causeOf } from "./cause.ts";
import { within } from "./within.ts";

/** An answer of ours is worth more than none: it leaves while ECPay still listens. */
const DECIDE_WITHIN_MS = ANSWER_WITHIN_MS - 2_000;

/** Outcomes somebody should look at. */
const REMARKABLE: ReadonlySet<NoticeOutcome> = new Set([
  "UNVERIFIED",
  "OTHER_MERCHANT",
  "UNKNOWN_TRADE",
  "WRONG_AMOUNT",
  "INCOMPLETE",
  "DUPLICATE_PAYMENT",
  "PAID_NEEDS_REFUND",
]);

/** ECPay's server talks here. Only these two addresses can make an order paid or numbered. */
export function ecpayNotices(server: FastifyInstance, services: Services): void {
  server.post("/ecpay/payment", (request, reply) => take("PAYMENT", request, reply, services));
  server.post("/ecpay/payment-info", (request, reply) => take("NUMBER", request, reply, services));
}

async function take(
  kind: PaymentNotice["kind"],
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
): Promise<FastifyReply> {
  const notice = paymentNoticeOf(kind, String(request.body ?? ""), services.ecpay);
  const { answer, status } = await decide(notice, request, services);
  return reply.code(status).type("text/plain").send(answer);
}

async function decide(notice: PaymentNotice, request: FastifyRequest, services: Services) {
  try {
    const work = services.recordPaymentNotice(notice, request.id);
    const decided = await within(DECIDE_WITHIN_MS, work);
    log(request, notice, decided);
    // The caller's own look at the signature has the last word: nothing unverified is acknowledged.
    const isAcknowledged = decided.isAcknowledged && notice.isVerified;
    return { status: 200, answer: isAcknowledged ? ACKNOWLEDGED : REFUSED };
  } catch (error) {
    request.log.error({ ...causeOf(error), kind: notice.kind }, "a notice could not be stored");
    return { status: 503, answer: NOT_STORED };
  }
}

function log(request: FastifyRequest, notice: PaymentNotice, decided: NoticeDecided): void {
  const facts = {
    kind: notice.kind,
    tradeNumber: notice.isVerified ? notice.tradeNumber : null,
    outcome: decided.outcome,
    noticeId: decided.noticeId,
    orderId: decided.orderId,
  };
  if (REMARKABLE.has(decided.outcome)) request.log.warn(facts, "a notice needs a look");
  else request.log.info(facts, "a notice was decided");
}
