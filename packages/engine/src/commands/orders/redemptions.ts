/**
 * Uses of discounts and codes (VOUCHERS section 4). The rows say who used what; the counters keep the limits and are
 * changed by single conditional statements, last before commit, in one order: claims, discounts, vouchers, each by
 * ascending id, what is given back before what is taken. What nothing limits is noted and locks nothing (`../uses`).
 */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { EventType } from "../events/catalogue.ts";
import type { Identity } from "../ground/identity.ts";
import { rows, sql } from "../ground/sql.ts";
import type { ProblemOf } from "../problems.ts";
import { changeClaim, claimsFor, claimsOf } from "../uses/claims.ts";
import { giveToRow, overrunRow, refusalOf, takeFromRow } from "../uses/counter-row.ts";
import { passGate } from "../uses/gate.ts";
import { type Counting, howCounted } from "../uses/how-counted.ts";
import { type CounterChange, type SubjectChange, subjectOf, type Use } from "../uses/model.ts";
import { giveToSlots, takeFromSlots } from "../uses/slots.ts";
import { tallied, writeTally } from "../uses/tally.ts";

export type { CounterChange, Use } from "../uses/model.ts";

/** A use that went past a limit: of its discount, its voucher, or of the customer. */
export interface Overrun {
  readonly redemptionId: Id;
  readonly counter: CounterChange["counter"];
}

/** What a limit says when it is reached: refuse, or let the use be an overrun. */
export type AtLimit = "REFUSE" | "OVERRUN";

/**
 * Runs the changes in their order. With REFUSE the first limit in the way is answered and the caller rolls back; with
 * OVERRUN the use is counted as one and its redemption named in the answer. The last thing a transaction does.
 */
export async function changeCounters(
  tx: EntityManager,
  changes: readonly CounterChange[],
  atLimit: AtLimit,
): Promise<{ readonly refused: ProblemOf | null; readonly overruns: readonly Overrun[] }> {
  if (changes.length === 0) return { refused: null, overruns: [] };
  const ofSubjects = changes.filter((change) => change.counter !== "CLAIM");
  await passGate(tx);
  const countingOf = await howCounted(tx, ofSubjects);
  // Before the locks: nobody waits while it is written.
  await writeTally(
    tx,
    ofSubjects.flatMap((change) => tallied(change, countingOf(change))),
  );
  const overruns: Overrun[] = [];
  for (const change of inLockOrder(changes)) {
    const counting = change.counter === "CLAIM" ? "ROW" : countingOf(change);
    if (await isDone(tx, change, counting)) continue;
    if (atLimit === "REFUSE") return { refused: await refusalOf(tx, change), overruns };
    await overrun(tx, change, counting);
    overruns.push({ redemptionId: change.use.redemptionId, counter: change.counter });
  }
  return { refused: null, overruns };
}

function inLockOrder(changes: readonly CounterChange[]): CounterChange[] {
  return changes
    .map((change) => ({ change, key: lockKey(change) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.change.sign - b.change.sign))
    .map(({ change }) => change);
}

function lockKey(change: CounterChange): string {
  if (change.counter === "CLAIM") {
    return `1 ${change.subjectId} ${change.kind} ${Buffer.from(change.hash).toString("hex")}`;
  }
  return change.counter === "DISCOUNT" ? `2 ${change.use.discountId}` : `3 ${change.use.voucherId}`;
}

/** False when a limit is in the way. */
async function isDone(
  tx: EntityManager,
  change: CounterChange,
  counting: Counting,
): Promise<boolean> {
  if (change.counter === "CLAIM") return changeClaim(tx, change);
  if (change.sign > 0) return take(tx, change, counting);
  await giveBack(tx, change, counting);
  return true;
}

async function take(tx: EntityManager, change: SubjectChange, counting: Counting) {
  if (counting === "TALLY") return true;
  if (counting === "SLOTS") return takeFromSlots(tx, subjectOf(change).id);
  return takeFromRow(tx, change);
}

/** What was counted beside the limit was counted in the row, wherever others are counted. */
async function giveBack(tx: EntityManager, change: SubjectChange, counting: Counting) {
  if (counting === "ROW" || change.wasOverrun) return giveToRow(tx, change, counting === "ROW");
  if (counting === "SLOTS") await giveToSlots(tx, subjectOf(change).id);
}

async function overrun(tx: EntityManager, change: CounterChange, counting: Counting) {
  if (change.counter === "CLAIM") await changeClaim(tx, { ...change, limit: null });
  else await overrunRow(tx, change, counting === "ROW");
}

/** The changes that take a use: the counters of its discount and voucher, and a claim for each identity a limit counts by. */
export function takingOf(
  use: Use,
  limits: {
    readonly perCustomerOfDiscount: number | null;
    readonly perCustomerOfVoucher: number | null;
  },
  identities: readonly Identity[],
): CounterChange[] {
  return [
    ...claimsFor(use, use.discountId, limits.perCustomerOfDiscount, identities),
    ...claimsFor(use, use.voucherId, limits.perCustomerOfVoucher, identities),
    { counter: "DISCOUNT", sign: 1, use },
    ...(use.voucherId ? [{ counter: "VOUCHER", sign: 1, use } as const] : []),
  ];
}

/**
 * Marks an order's uses in one state as another, and answers what that gives back to the counters (for RELEASED and
 * RESTORED). A use that is in another state already is passed over, so that a repetition gives nothing back twice.
 */
export async function endUses(
  tx: EntityManager,
  orderId: Id,
  end: {
    readonly from: "RESERVED" | "REDEEMED";
    readonly to: "RELEASED" | "RESTORED";
    readonly at: Date;
    readonly reason: string;
    /** Only these; absent: all. */
    readonly redemptionIds?: readonly Id[];
  },
): Promise<CounterChange[]> {
  const ended = await rows<EndedUse>(
    tx,
    sql`with ended as (
          update redemption set state = ${end.to}, released_at = ${end.at}, release_reason = ${end.reason}
          where order_id = ${orderId} and state = ${end.from}
            and (${end.redemptionIds ?? null}::uuid[] is null or id = any(${end.redemptionIds ?? null}::uuid[]))
          returning *),
        told as (
          insert into outbox_event (partner_id, aggregate_type, aggregate_id, type, payload)
          select partner_id, 'redemption', id, ${EVENT_OF_END[end.to]},
                 jsonb_build_object('redemptionId', id, 'orderId', order_id, 'discountId', discount_id,
                                    'voucherId', voucher_id, 'amount', amount)
          from ended where voucher_id is not null)
        select id as "redemptionId", discount_id as "discountId", voucher_id as "voucherId", amount,
               counts_discount as "countsDiscount", counts_voucher as "countsVoucher" from ended`,
  );
  const claims = await claimsOf(tx, ended);
  const counters = ended.flatMap((use): CounterChange[] => [
    { counter: "DISCOUNT", sign: -1, use, wasOverrun: !use.countsDiscount },
    ...(use.voucherId
      ? [{ counter: "VOUCHER", sign: -1, use, wasOverrun: !use.countsVoucher } as const]
      : []),
  ]);
  return [...claims, ...counters];
}

const EVENT_OF_END = {
  RELEASED: "voucher.released",
  RESTORED: "voucher.restored",
} as const satisfies { readonly [end: string]: EventType };

/** Counted within its limits, or beside them. */
interface EndedUse extends Use {
  readonly countsDiscount: boolean;
  readonly countsVoucher: boolean;
}
