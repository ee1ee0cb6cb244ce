import {
  countDrift,
  discountDriftReport,
  type DriftFilter,
  type OrderDrift as Drift,
} from "@8521/engine/commands";
import { pageOf, type Page, type PageAsked } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { globalId, idOf } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { words } from "../ground/words.ts";
import { granted } from "./granted.ts";
import type { DriftFilterInput, OrderDrift } from "./drift.type.ts";

/** A page of the drift report. */
export function listDrift(
  c: Context,
  asked: PageAsked,
  input: DriftFilterInput,
): Promise<Page<OrderDrift>> {
  const filter = filterOf(input);
  return pageOf(asked, {
    find: async (after, limit) => {
      const place = after && { placedAt: String(after[0]), orderId: String(after[1]) };
      const result = await discountDriftReport(c.adminCommand, {
        filter,
        first: limit,
        after: place,
      });
      return granted(c, result).orders;
    },
    place: ({ place }) => [place.placedAt, place.orderId],
    view: (drift) => driftView(c, drift),
    count: () => countDrift(c.adminCommand, filter),
  });
}

function filterOf(input: DriftFilterInput): DriftFilter {
  return {
    orderId: input.orderId ? idOf("Order", input.orderId) : null,
    discountId: input.discountId ? idOf("Discount", input.discountId) : null,
    from: input.from ?? null,
    to: input.to ?? null,
    changedOnly: input.changedOnly ?? false,
  };
}

function driftView(c: Context, drift: Drift): OrderDrift {
  return {
    orderId: globalId("Order", drift.orderId),
    number: drift.number,
    placedAt: new Date(drift.place.placedAt),
    paidTotal: money(c, drift.paidTotal),
    totalToday: money(c, drift.totalToday),
    effect: money(c, drift.effect),
    discounts: drift.discounts.map(({ discountId, state, changes }) => ({
      discountId: globalId("Discount", discountId),
      name: words(c, drift.names.get(discountId)),
      state,
      amount: money(c, drift.amounts.get(discountId) ?? 0),
      changes: changes.map(({ field, before, after }) => ({
        field,
        before: JSON.stringify(before),
        after: JSON.stringify(after),
      })),
    })),
  };
}
