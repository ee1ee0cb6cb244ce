import { doCardAction, type CardAction } from "@8521/ecpay";
import { recordRefundResult } from "@8521/engine/commands";
import { asTheHouse, type Work } from "../work.ts";

const AT_ONCE = 20;
/** A refund that was begun and has no answer after this long: the worker ended in between. */
const UNKNOWN_AFTER_MS = 10 * 60_000;
const LOOK_FIRST =
  "It is not known whether ECPay gave the money back. Look into its back office before anything is sent again.";

interface CardRefund {
  readonly id: string;
  readonly amount: number;
  readonly paid: number;
  readonly trade_number: string;
  readonly provider_trade_number: string;
}

/**
 * Gives card money back through ECPay. Each refund is marked as begun, in a transaction of its own, before anything is
 * sent: one whose answer never came is shown to a person and never sent again by itself, because a refund sent twice
 * may be paid twice. ATM and store payments have no such call; they wait for a person as `MANUAL`.
 */
export async function sendRefunds(work: Work): Promise<void> {
  await giveUpOnUnknown(work);
  for (let n = 0; n < AT_ONCE; n++) {
    const refund = await beginNext(work);
    if (!refund) return;
    const failure = await giveBack(work, refund);
    await recordRefundResult(
      asTheHouse(work),
      failure === null
        ? { refundId: refund.id, outcome: "DONE" }
        : { refundId: refund.id, outcome: "FAILED", failure },
    );
    work.log("refund sent", { refundId: refund.id, outcome: failure === null ? "DONE" : "FAILED" });
  }
}

/**
 * The ways ECPay's matrix knows, from the likeliest on: money that was captured goes back (`R`), an authorisation is
 * abandoned (`N`), a capture that is asked for is taken back first (`E`) or, for a part, made first (`C`). A way that
 * does not suit the payment's standing is refused and moves nothing, so the next one may be tried.
 */
const WAYS: Readonly<Record<"WHOLE" | "PART", readonly (readonly CardAction[])[]>> = {
  WHOLE: [["R"], ["N"], ["E", "N"]],
  PART: [["R"], ["C", "R"]],
};

/** Null when the money is on its way back, else why it is not. */
async function giveBack(work: Work, refund: CardRefund): Promise<string | null> {
  const isWhole = refund.amount === refund.paid;
  let refusal = "";
  for (const way of WAYS[isWhole ? "WHOLE" : "PART"]) {
    const tried = await goWay(work, refund, way);
    if (tried === "DONE") return null;
    if (tried.isFinal) return tried.failure;
    refusal = tried.failure;
  }
  return refusal;
}

type Tried = "DONE" | { readonly isFinal: boolean; readonly failure: string };

async function goWay(work: Work, refund: CardRefund, way: readonly CardAction[]): Promise<Tried> {
  for (const [step, action] of way.entries()) {
    const result = await doCardAction(
      { configuration: work.ecpay, now: () => work.now().getTime() },
      {
        action,
        tradeNumber: refund.trade_number,
        gatewayTradeNumber: refund.provider_trade_number,
        // Only what goes back is a part; a capture is of the whole.
        amount: action === "R" ? refund.amount : refund.paid,
      },
    );
    if (result.ok) continue;
    const isRefused = result.problem.code === "REFUSED_BY_GATEWAY";
    // A first step that is refused has moved nothing. Anything else needs a person's eyes.
    return isRefused && step === 0
      ? { isFinal: false, failure: `ECPay refused: ${result.problem.detail}` }
      : { isFinal: true, failure: LOOK_FIRST };
  }
  return "DONE";
}

async function beginNext(work: Work): Promise<CardRefund | null> {
  const [refund] = await work.shop.orm.em.fork().execute<CardRefund[]>(
    `update refund r set gateway_plan = coalesce(r.gateway_plan, '{}') || jsonb_build_object('sentAt', ?::text)
       from payment p
      where p.id = r.payment_id and r.id = (
        select id from refund where state = 'REQUESTED' and gateway_plan->>'sentAt' is null
         order by requested_at, id limit 1 for update skip locked)
      returning r.id, r.amount, p.amount as paid, p.trade_number, p.provider_trade_number`,
    [work.now().toISOString()],
  );
  return refund ?? null;
}

async function giveUpOnUnknown(work: Work): Promise<void> {
  const rows = await work.shop.orm.em
    .fork()
    .execute<{ id: string }[]>(
      "select id from refund where state = 'REQUESTED' and (gateway_plan->>'sentAt')::timestamptz < ?::timestamptz",
      [new Date(work.now().getTime() - UNKNOWN_AFTER_MS).toISOString()],
    );
  for (const { id } of rows)
    await recordRefundResult(asTheHouse(work), {
      refundId: id,
      outcome: "FAILED",
      failure: LOOK_FIRST,
    });
}
