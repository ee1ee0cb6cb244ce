/** The first traces of an order: history, event, journal, and who is credited with it. */
import type { EntityManager } from "@8521/database";
import type { CodeTouch } from "../../affiliates/index.ts";
import { attributeOrder, type EarningLine } from "../affiliates/attribute-order.ts";
import type { CommandContext } from "../context.ts";
import { post } from "../ground/journal.ts";
import { emit } from "../ground/records.ts";
import { orderFacts, writeHistory } from "./move-order.ts";
import type { OrderDraft, WrittenOrder } from "./write-order.ts";

/** Writes what placing leaves behind. */
export async function beginOrder(
  tx: EntityManager,
  context: CommandContext,
  order: WrittenOrder,
  draft: OrderDraft,
): Promise<void> {
  const { pricing } = draft;
  await writeHistory(tx, context, {
    orderId: order.id,
    event: "PLACED",
    from: null,
    to: "PENDING",
  });
  await emit(tx, {
    type: "order.placed",
    aggregateId: order.id,
    payload: orderFacts({ ...order, ...pricing }, null, "PENDING"),
  });
  await post(tx, {
    kind: "PLACED",
    orderId: order.id,
    causeType: "order",
    causeId: order.id,
    currency: pricing.currency,
    postings: [
      ["ORDER_CLAIM", pricing.total],
      ["ORDERED", -pricing.total],
    ],
  });
  await credit(tx, context, order, draft);
}

async function credit(
  tx: EntityManager,
  context: CommandContext,
  order: WrittenOrder,
  draft: OrderDraft,
): Promise<void> {
  const { facts, input, emailKey, phoneKey } = draft;
  const { customerId, visitorId } = facts.buyer.buyer;
  const { delivery } = input;
  const address =
    delivery?.kind === "ADDRESS"
      ? { postalCode: delivery.postalCode, street: delivery.street }
      : null;
  await attributeOrder(tx, context, {
    orderId: order.id,
    placedAt: context.now,
    buyer: { customerId, visitorId, emailKey, phoneKey, address },
    codes: codeTouches(draft),
    lines: earningLines(draft),
    isNewCustomer: facts.buyer.customer.isFirstOrder,
  });
}

/** Affiliate-owned codes that were applied. */
function codeTouches({ facts, pricing }: OrderDraft): CodeTouch[] {
  return pricing.applied.flatMap(({ voucherId, ownerAffiliateId, amount, codeIndex }) => {
    const held = facts.codes.find(({ voucher }) => voucher.id === voucherId);
    if (!held || !voucherId || !ownerAffiliateId) return [];
    const { creditPolicy } = held;
    return [
      { voucherId, affiliateId: ownerAffiliateId, amount, position: codeIndex ?? 0, creditPolicy },
    ];
  });
}

function earningLines({ facts, pricing }: OrderDraft): EarningLine[] {
  const lines = new Map(facts.lines.map((line) => [line.lineId, line]));
  return pricing.lines.map(({ lineId, total, quantity, taxRate }) => {
    const { productId, partnerId, kind, cartLine } = lines.get(lineId)!;
    return {
      lineId,
      productId,
      partnerId,
      categoryIds: cartLine.categoryIds,
      kind,
      taxRate,
      soldTotal: total,
      soldQuantity: quantity,
      keptTotal: total,
      keptQuantity: quantity,
    };
  });
}
