/** What became of a try. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { CommandContext } from "../../context.ts";
import { raiseAlert } from "../../ground/records.ts";
import { changed, row, sql } from "../../ground/sql.ts";
import { alwaysInTransaction } from "../../ground/transaction.ts";
import { disableEndpoint } from "../endpoint/set-endpoint-status.ts";
import { DISABLED_AFTER_DAYS, RESPONSE_KEPT } from "../settings.ts";
import { waitAfter } from "./schedule.ts";

/** Why there was no answer. */
export type AttemptFailure =
  | "TIMEOUT"
  | "CONNECTION"
  /** The address is inside a private network. */
  | "ADDRESS_REFUSED";

export interface AttemptOutcome {
  readonly deliveryId: Id;
  readonly holder: Id;
  readonly attempt: number;
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;
  readonly failure: AttemptFailure | null;
  readonly latencyMs: number;
  /** The beginning of the answer. */
  readonly response: string | null;
  /** From 0 to 1: spreads the next tries. */
  readonly chance: number;
}

export type DeliveryState = "PENDING" | "DELIVERED" | "FAILED";

interface HeldDelivery {
  readonly endpoint_id: Id;
  readonly tries: number;
  readonly failing_since: string | null;
}

const GONE = 410;
const DAY_MS = 24 * 60 * 60_000;

/**
 * Keeps what was answered: 2xx is done, 410 disables the endpoint, anything else is tried again until the schedule
 * ends. Null when another worker holds the delivery by now; then that one's answer counts.
 */
export async function recordAttempt(
  context: CommandContext,
  outcome: AttemptOutcome,
): Promise<DeliveryState | null> {
  return alwaysInTransaction(context, async (tx) => {
    const held = await hold(tx, outcome);
    if (!held) return null;
    await keep(tx, context, outcome);
    return isSuccess(outcome)
      ? succeed(tx, context, outcome, held)
      : fail(tx, context, outcome, held);
  });
}

const isSuccess = ({ status }: AttemptOutcome): boolean =>
  status !== null && status >= 200 && status < 300;

/** The endpoint before its deliveries: whoever disables it waits for those that are being written. */
async function hold(tx: EntityManager, outcome: AttemptOutcome): Promise<HeldDelivery | null> {
  const { deliveryId, holder } = outcome;
  const endpoint = await row<{ id: Id; failing_since: string | null }>(
    tx,
    sql`select id, failing_since from webhook_endpoint
        where id = (select endpoint_id from webhook_delivery where id = ${deliveryId}) for no key update`,
  );
  const delivery = await row<{ tries: number }>(
    tx,
    sql`select attempts - attempts_before as tries from webhook_delivery
        where id = ${deliveryId} and holder = ${holder} and state = 'PENDING' for update`,
  );
  if (!endpoint || !delivery) return null;
  return { endpoint_id: endpoint.id, tries: delivery.tries, failing_since: endpoint.failing_since };
}

async function keep(tx: EntityManager, context: CommandContext, outcome: AttemptOutcome) {
  const { deliveryId, attempt, status, failure, latencyMs, response } = outcome;
  // PostgreSQL keeps no NUL in a text.
  const kept = response?.replaceAll("\u0000", "").slice(0, RESPONSE_KEPT) || null;
  await changed(
    tx,
    sql`insert into webhook_attempt (delivery_id, attempt, at, status, latency_ms, failure, response)
        values (${deliveryId}, ${attempt}, ${context.now}, ${status}, ${Math.round(latencyMs)}, ${failure}, ${kept})
        on conflict do nothing`,
  );
}

async function succeed(
  tx: EntityManager,
  { now }: CommandContext,
  { deliveryId }: AttemptOutcome,
  { endpoint_id, failing_since }: HeldDelivery,
): Promise<DeliveryState> {
  await changed(
    tx,
    sql`update webhook_delivery set state = 'DELIVERED', ended_at = ${now}, holder = null, held_until = null
        where id = ${deliveryId}`,
  );
  if (failing_since !== null)
    await changed(
      tx,
      sql`update webhook_endpoint set failing_since = null where id = ${endpoint_id}`,
    );
  return "DELIVERED";
}

async function fail(
  tx: EntityManager,
  context: CommandContext,
  { deliveryId, status, chance }: AttemptOutcome,
  held: HeldDelivery,
): Promise<DeliveryState> {
  const wait = waitAfter(held.tries, chance);
  const next = wait === null ? null : new Date(context.now.getTime() + wait);
  await changed(
    tx,
    sql`update webhook_delivery set holder = null, held_until = null,
          state = case when ${next}::timestamptz is null then 'FAILED' else 'PENDING' end,
          ended_at = case when ${next}::timestamptz is null then ${context.now}::timestamptz end,
          next_attempt_at = coalesce(${next}::timestamptz, next_attempt_at)
        where id = ${deliveryId}`,
  );
  const isGone = status === GONE;
  const isOver = isGone || (await hasFailedTooLong(tx, context, held));
  if (isOver) await giveUp(tx, context, held.endpoint_id, isGone ? "GONE" : "FAILING");
  return isOver || next === null ? "FAILED" : "PENDING";
}

async function hasFailedTooLong(
  tx: EntityManager,
  { now }: CommandContext,
  { endpoint_id, failing_since }: HeldDelivery,
): Promise<boolean> {
  if (failing_since !== null)
    return now.getTime() - new Date(failing_since).getTime() >= DISABLED_AFTER_DAYS * DAY_MS;
  await changed(
    tx,
    sql`update webhook_endpoint set failing_since = ${now} where id = ${endpoint_id}`,
  );
  return false;
}

async function giveUp(
  tx: EntityManager,
  { now }: CommandContext,
  endpointId: Id,
  reason: "GONE" | "FAILING",
): Promise<void> {
  await disableEndpoint(tx, endpointId, reason, now);
  const data = { endpointId, reason };
  await raiseAlert(tx, { kind: "webhook.disabled", severity: "WARNING", data });
}
