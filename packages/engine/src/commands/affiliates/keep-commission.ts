/** Commission as an append-only ledger (AFFILIATES section 3): what is written is always target less what is there. */
import type { EntityManager } from "@8521/database";
import { commissionOf, entryFor } from "../../affiliates/index.ts";
import type { Amount, Currency, Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { post } from "../ground/journal.ts";
import { emit } from "../ground/records.ts";
import { changed, row, rows, sql } from "../ground/sql.ts";
import type { OrderLineRow } from "../orders/load-order.ts";
import type { KeptTerms } from "./attribute-order.ts";

interface ConversionRow {
  readonly id: Id;
  readonly affiliate_id: Id;
  readonly program_id: Id;
  readonly program_version: number;
  readonly explanation: { readonly terms: KeptTerms };
}

export interface PaidOrder {
  readonly id: Id;
  readonly currency: Currency;
  readonly customer_id: Id | null;
}

/** Opens the pending commissions of an order that was paid, and binds its customer where the program does. */
export async function accrueCommissions(
  tx: EntityManager,
  context: CommandContext,
  order: PaidOrder,
): Promise<void> {
  const conversions = await rows<ConversionRow>(
    tx,
    sql`select id, affiliate_id, program_id, program_version, explanation from conversion
        where order_id = ${order.id} and affiliate_id is not null order by id`,
  );
  for (const conversion of conversions) await accrue(tx, context, order, conversion);
}

async function accrue(
  tx: EntityManager,
  context: CommandContext,
  order: PaidOrder,
  conversion: ConversionRow,
): Promise<void> {
  const { terms } = conversion.explanation;
  const earned = commissionOf(terms.lines, terms);
  if (order.customer_id) await bind(tx, context, order.customer_id, conversion.affiliate_id, terms);
  if (earned.amount === 0) return;
  const { program_id: programId, program_version: programVersion } = conversion;
  const rule = {
    programId,
    programVersion,
    terms,
    groups: earned.groups,
    uncapped: earned.uncapped,
  };
  const commission = await row<{ id: Id }>(
    tx,
    sql`insert into commission (conversion_id, order_id, affiliate_id, level, rule, base, created_at)
        values (${conversion.id}, ${order.id}, ${conversion.affiliate_id}, 1, ${rule}::jsonb, ${earned.base}, ${context.now})
        on conflict (conversion_id, level, affiliate_id) do nothing returning id`,
  );
  if (!commission) return;
  await writeEntry(tx, context, {
    commissionId: commission.id,
    orderId: order.id,
    currency: order.currency,
    kind: "ACCRUAL",
    amount: earned.amount,
    causeType: "order",
    causeId: order.id,
  });
  await emit(tx, {
    type: "commission.pending",
    aggregateId: commission.id,
    payload: {
      commissionId: commission.id,
      orderId: order.id,
      affiliateId: conversion.affiliate_id,
      amount: earned.amount,
    },
  });
}

async function bind(
  tx: EntityManager,
  context: CommandContext,
  customerId: Id,
  affiliateId: Id,
  { bindingMonths }: KeptTerms,
): Promise<void> {
  if (bindingMonths === null) return;
  await changed(
    tx,
    sql`update customer set bound_affiliate_id = ${affiliateId},
          bound_until = ${context.now}::timestamptz + make_interval(months => ${bindingMonths})
        where id = ${customerId}
          and (bound_affiliate_id is null or bound_affiliate_id = ${affiliateId} or bound_until <= ${context.now})`,
  );
}

export interface CommissionChange {
  readonly commissionId: Id;
  readonly affiliateId: Id;
  readonly before: Amount;
  readonly after: Amount;
  readonly state: string;
}

/** What the commissions of an order become when this is what is kept of its lines; one that was moved earns where it went. */
export async function commissionTargets(
  em: EntityManager,
  orderId: Id,
  kept: readonly Pick<
    OrderLineRow,
    "id" | "quantity" | "total" | "refunded_quantity" | "refunded_total"
  >[],
): Promise<CommissionChange[]> {
  const commissions = await rows<{
    id: Id;
    affiliate_id: Id;
    state: string;
    amount: Amount;
    rule: { terms: KeptTerms };
  }>(
    em,
    sql`select c.id, c.affiliate_id, c.state, c.rule,
               (select coalesce(sum(e.amount), 0)::bigint from commission_entry e where e.commission_id = c.id
                  and e.kind in ('ACCRUAL', 'REFUND_ADJUSTMENT', 'CLAWBACK', 'MERGE_MOVE')) as amount
        from commission c where c.order_id = ${orderId} and c.moved_to_id is null order by c.id`,
  );
  const byId = new Map(kept.map((line) => [line.id, line]));
  return commissions.map(({ id, affiliate_id: affiliateId, state, amount, rule: { terms } }) => {
    const lines = terms.lines.map((line) => {
      const now = byId.get(line.lineId);
      return {
        ...line,
        keptTotal: now ? now.total - now.refunded_total : 0,
        keptQuantity: now ? now.quantity - now.refunded_quantity : 0,
      };
    });
    return {
      commissionId: id,
      affiliateId,
      state,
      before: amount,
      after: commissionOf(lines, terms).amount,
    };
  });
}

/**
 * Brings the commissions of an order to what is kept of it: `target - sum(entries)`, so that a repeated, reordered or
 * partial refund can't go wrong. Before approval the commission shrinks, after payout the difference is clawed back.
 */
export async function adjustCommissions(
  tx: EntityManager,
  context: CommandContext,
  order: PaidOrder,
  lines: readonly OrderLineRow[],
  cause: { readonly type: string; readonly id: Id },
): Promise<void> {
  await rows(
    tx,
    sql`select id from commission where order_id = ${order.id} order by id for update`,
  );
  for (const change of await commissionTargets(tx, order.id, lines)) {
    const amount = entryFor(change.after, [change.before]);
    if (amount === 0) continue;
    await writeEntry(tx, context, {
      commissionId: change.commissionId,
      orderId: order.id,
      currency: order.currency,
      kind: change.state === "PAID" ? "CLAWBACK" : "REFUND_ADJUSTMENT",
      amount,
      causeType: cause.type,
      causeId: cause.id,
    });
    const isReversed = change.after === 0 && change.state !== "PAID";
    if (isReversed) {
      await changed(
        tx,
        sql`update commission set state = 'REVERSED' where id = ${change.commissionId}`,
      );
    }
    await emit(tx, {
      type: isReversed ? "commission.reversed" : "commission.adjusted",
      aggregateId: change.commissionId,
      payload: {
        commissionId: change.commissionId,
        orderId: order.id,
        affiliateId: change.affiliateId,
        amount: change.after,
      },
    });
  }
}

export interface Entry {
  readonly commissionId: Id;
  readonly orderId: Id;
  readonly currency: Currency;
  readonly kind: "ACCRUAL" | "REFUND_ADJUSTMENT" | "CLAWBACK" | "MERGE_MOVE";
  readonly amount: Amount;
  readonly causeType: string;
  readonly causeId: Id;
}

/** Writes an entry and its postings. The same cause writes the same entry once. */
export async function writeEntry(
  tx: EntityManager,
  context: CommandContext,
  entry: Entry,
): Promise<void> {
  const written = await row<{ id: Id }>(
    tx,
    sql`insert into commission_entry (commission_id, kind, amount, cause_type, cause_id, at)
        values (${entry.commissionId}, ${entry.kind}, ${entry.amount}, ${entry.causeType}, ${entry.causeId}, ${context.now})
        on conflict (commission_id, kind, cause_type, cause_id) do nothing returning id`,
  );
  if (!written) return;
  await post(tx, {
    kind: "COMMISSION",
    orderId: entry.orderId,
    causeType: "commission_entry",
    causeId: written.id,
    currency: entry.currency,
    postings: [
      ["COMMISSION_COST", entry.amount],
      ["COMMISSION_OWED", -entry.amount],
    ],
  });
}
