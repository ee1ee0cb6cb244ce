/** Decides and keeps, at placing, who is credited with an order (AFFILIATES section 2). */
import type { EntityManager } from "@8521/database";
import {
  attribute,
  type Attribution,
  type CodeTouch,
  commissionBase,
  type CommissionLine,
  type CommissionTerms,
} from "../../affiliates/index.ts";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { changed, sql } from "../ground/sql.ts";
import { type AttributionBuyer, type InvolvedProgram, loadInvolved } from "./attribution-facts.ts";

/** A line that may earn, with its seller: a partner's program earns on the partner's lines. */
export interface EarningLine extends CommissionLine {
  readonly partnerId: Id;
}

export interface OrderToAttribute {
  readonly orderId: Id;
  readonly placedAt: Date;
  readonly buyer: AttributionBuyer;
  readonly codes: readonly CodeTouch[];
  readonly lines: readonly EarningLine[];
  readonly isNewCustomer: boolean;
}

/** What a conversion keeps, so that commission is worked out on the terms of the moment of placing. */
export interface KeptTerms extends CommissionTerms {
  readonly holdDays: number;
  readonly bindingMonths: number | null;
  readonly lines: readonly EarningLine[];
}

/** Writes one conversion for each program that took part, with what was looked at and why. */
export async function attributeOrder(
  tx: EntityManager,
  context: CommandContext,
  order: OrderToAttribute,
): Promise<readonly Attribution[]> {
  const involved = await loadInvolved(tx, order.buyer, order.codes, order.placedAt);
  const attributions: Attribution[] = [];
  for (const taking of involved.programs) {
    const lines = order.lines.filter(
      ({ partnerId }) => taking.partnerId === null || partnerId === taking.partnerId,
    );
    const attribution = attribute({
      placedAt: order.placedAt.getTime(),
      program: taking.program,
      affiliates: taking.affiliates,
      override: null,
      codes: order.codes,
      clicks: involved.clicks,
      binding: involved.binding,
      isNewCustomer: order.isNewCustomer,
      base: commissionBase(lines, termsFor(taking, null, order.isNewCustomer)),
    });
    const terms = termsFor(taking, attribution.affiliateId, order.isNewCustomer);
    await keep(tx, order, taking, attribution, { ...terms, lines });
    attributions.push(attribution);
  }
  return attributions;
}

function termsFor(
  { program, ownPercents }: InvolvedProgram,
  affiliateId: Id | null,
  isNewCustomer: boolean,
): Omit<KeptTerms, "lines"> {
  const { rules, base, capPerOrder, holdDays, bindingMonths } = program.terms;
  const ownPercent = affiliateId === null ? null : (ownPercents[affiliateId] ?? null);
  return { rules, base, capPerOrder, holdDays, bindingMonths, ownPercent, isNewCustomer };
}

async function keep(
  tx: EntityManager,
  order: OrderToAttribute,
  { program }: InvolvedProgram,
  attribution: Attribution,
  terms: KeptTerms,
): Promise<void> {
  const { affiliateId, basis, voucherId, clickId, rejectedReason, assists } = attribution;
  const { considered, selfMatch } = attribution;
  await changed(
    tx,
    sql`insert into conversion (order_id, program_id, program_version, affiliate_id, basis, voucher_id, click_id,
                                placed_at, rejected_reason, assists, explanation)
        values (${order.orderId}, ${program.id}, ${program.version}, ${affiliateId}, ${basis}, ${voucherId}, ${clickId},
                ${order.placedAt}, ${rejectedReason}, ${JSON.stringify(assists)}::jsonb,
                ${{ considered, selfMatch, terms }}::jsonb)`,
  );
}
