/**
 * Uses of discounts and codes (VOUCHERS section 4). The rows say who used what; the counters keep the limits and are
 * changed by single conditional statements, last before commit, in one order: claims, discounts, vouchers, each by
 * ascending id, what is given back before what is taken.
 */
import type { EntityManager } from "@8521/database";
import type { Amount, Id } from "../../pricing/model.ts";
import type { EventType } from "../events/catalogue.ts";
import type { Identity, IdentityKind } from "../ground/identity.ts";
import { changed, row, rows, sql } from "../ground/sql.ts";
import { type ProblemOf, problem } from "../problems.ts";

/** A use as it stands in the order. */
export interface Use {
  readonly redemptionId: Id;
  readonly discountId: Id;
  readonly voucherId: Id | null;
  readonly amount: Amount;
}

/** One change of one counter. `sign` 1 takes, -1 gives back. */
export type CounterChange =
  | {
      readonly counter: "CLAIM";
      readonly sign: 1 | -1;
      readonly subjectId: Id;
      readonly kind: IdentityKind;
      readonly hash: Uint8Array;
      /** Null takes whatever the count is (an overrun). */
      readonly limit: number | null;
      readonly use: Use;
    }
  | {
      readonly counter: "DISCOUNT" | "VOUCHER";
      readonly sign: 1 | -1;
      readonly use: Use;
      /** Giving back what was counted beside the limit. */
      readonly wasOverrun?: boolean;
    };

/** A use that went past a limit: of its discount, its voucher, or of the customer. */
export interface Overrun {
  readonly redemptionId: Id;
  readonly counter: CounterChange["counter"];
}

/** What a limit says when it is reached: refuse, or let the use be an overrun. */
export type AtLimit = "REFUSE" | "OVERRUN";

/**
 * Runs the changes in their order. With REFUSE the first limit in the way is answered and the caller rolls back; with
 * OVERRUN the use is counted as one and its redemption named in the answer.
 */
export async function changeCounters(
  tx: EntityManager,
  changes: readonly CounterChange[],
  atLimit: AtLimit,
): Promise<{ readonly refused: ProblemOf | null; readonly overruns: readonly Overrun[] }> {
  const overruns: Overrun[] = [];
  for (const change of inLockOrder(changes)) {
    if (await isDone(tx, change)) continue;
    if (atLimit === "REFUSE") return { refused: await refusalOf(tx, change), overruns };
    await overrun(tx, change);
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

async function isDone(tx: EntityManager, change: CounterChange): Promise<boolean> {
  if (change.counter === "CLAIM") return changeClaim(tx, change);
  if (change.sign < 0) return giveBack(tx, change);
  return change.counter === "DISCOUNT" ? takeDiscount(tx, change.use) : takeVoucher(tx, change.use);
}

type ClaimChange = Extract<CounterChange, { counter: "CLAIM" }>;

async function changeClaim(tx: EntityManager, claim: ClaimChange): Promise<boolean> {
  const { subjectId, kind, hash, limit } = claim;
  const count =
    claim.sign < 0
      ? sql`update redemption_claim set used = used - 1
            where subject_id = ${subjectId} and identity_kind = ${kind} and identity_hash = ${hash} and used > 0`
      : sql`insert into redemption_claim as c (subject_id, identity_kind, identity_hash, used)
            values (${subjectId}, ${kind}, ${hash}, 1)
            on conflict (subject_id, identity_kind, identity_hash) do update set used = c.used + 1
            where ${limit}::int is null or c.used < ${limit}::int`;
  if ((await changed(tx, count)) === 0) return claim.sign < 0;
  if (claim.sign > 0) await rememberClaim(tx, claim);
  return true;
}

/** Which claims a use took, so that a release gives back exactly those. */
async function rememberClaim(tx: EntityManager, claim: ClaimChange): Promise<void> {
  await changed(
    tx,
    sql`insert into redemption_claim_use (redemption_id, subject_id, identity_kind, identity_hash)
        values (${claim.use.redemptionId}, ${claim.subjectId}, ${claim.kind}, ${claim.hash})
        on conflict do nothing`,
  );
}

async function takeDiscount(tx: EntityManager, use: Use): Promise<boolean> {
  const { discountId, amount } = use;
  const taken = await changed(
    tx,
    sql`update discount set used = used + 1, spent = spent + ${amount} where id = ${discountId}
          and (max_redemptions is null or used - overrun < max_redemptions)
          and (budget is null or spent - overrun_spent + ${amount} <= budget)`,
  );
  return taken === 1;
}

async function takeVoucher(tx: EntityManager, use: Use): Promise<boolean> {
  const taken = await changed(
    tx,
    sql`update voucher set used = used + 1 where id = ${use.voucherId}
          and (max_redemptions is null or used - overrun < max_redemptions)`,
  );
  return taken === 1;
}

async function giveBack(
  tx: EntityManager,
  { counter, use, wasOverrun = false }: Exclude<CounterChange, ClaimChange>,
): Promise<boolean> {
  const { discountId, voucherId, amount } = use;
  const beside = wasOverrun ? 1 : 0;
  await changed(
    tx,
    counter === "DISCOUNT"
      ? sql`update discount set used = used - 1, spent = spent - ${amount}, overrun = overrun - ${beside},
              overrun_spent = overrun_spent - ${beside * amount} where id = ${discountId}`
      : sql`update voucher set used = used - 1, overrun = overrun - ${beside} where id = ${voucherId}`,
  );
  return true;
}

/** Counts a use past its limit, beside the limit: `used - overrun` stays within it. */
async function overrun(tx: EntityManager, change: CounterChange): Promise<void> {
  if (change.counter === "CLAIM") {
    await changeClaim(tx, { ...change, limit: null });
    return;
  }
  const { discountId, voucherId, amount } = change.use;
  await changed(
    tx,
    change.counter === "DISCOUNT"
      ? sql`update discount set used = used + 1, overrun = overrun + 1, spent = spent + ${amount},
              overrun_spent = overrun_spent + ${amount} where id = ${discountId}`
      : sql`update voucher set used = used + 1, overrun = overrun + 1 where id = ${voucherId}`,
  );
}

async function refusalOf(tx: EntityManager, change: CounterChange): Promise<ProblemOf> {
  const { discountId, voucherId } = change.use;
  if (change.counter === "CLAIM") {
    const required = change.limit ?? 0;
    return problem("CUSTOMER_LIMIT_REACHED", { discountId, voucherId, required });
  }
  const limits = await row<{ limit: number | null; used: number }>(
    tx,
    change.counter === "DISCOUNT"
      ? sql`select max_redemptions as limit, used - overrun as used from discount where id = ${discountId}`
      : sql`select max_redemptions as limit, used - overrun as used from voucher where id = ${voucherId}`,
  );
  if (limits?.limit != null && limits.used >= limits.limit) {
    const figures = { required: limits.limit, actual: limits.used };
    return problem("USAGE_LIMIT_REACHED", { discountId, voucherId, ...figures });
  }
  return problem("BUDGET_SPENT", { discountId, voucherId });
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
  const claims = (subjectId: Id | null, limit: number | null): CounterChange[] =>
    subjectId === null || limit === null
      ? []
      : identities.map(({ kind, hash }) => ({
          counter: "CLAIM",
          sign: 1,
          subjectId,
          kind,
          hash,
          limit,
          use,
        }));
  return [
    ...claims(use.discountId, limits.perCustomerOfDiscount),
    ...claims(use.voucherId, limits.perCustomerOfVoucher),
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

async function claimsOf(tx: EntityManager, uses: readonly Use[]): Promise<CounterChange[]> {
  if (uses.length === 0) return [];
  const taken = await rows<{
    redemption_id: Id;
    subject_id: Id;
    identity_kind: IdentityKind;
    identity_hash: Uint8Array;
  }>(
    tx,
    sql`delete from redemption_claim_use where redemption_id = any(${uses.map((use) => use.redemptionId)}::uuid[])
        returning redemption_id, subject_id, identity_kind, identity_hash`,
  );
  const byId = new Map(uses.map((use) => [use.redemptionId, use]));
  return taken.map((claim) => ({
    counter: "CLAIM",
    sign: -1,
    subjectId: claim.subject_id,
    kind: claim.identity_kind,
    hash: claim.identity_hash,
    limit: null,
    use: byId.get(claim.redemption_id)!,
  }));
}
