import {
  usesReport,
  type CommandContext,
  type Period,
  type UsesFigures as Figures,
  type UsesGroup,
  type UsesReport as Report,
} from "@8521/engine/commands";
import { granted } from "../analysis/granted.ts";
import type { Context } from "../ground/context.ts";
import { daysOf } from "../ground/days.ts";
import { globalId, idOf } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import type { DayRange } from "../ground/page.type.ts";
import { keyWords } from "./report-words.ts";
import type { UsesFigures, UsesFilterInput, UsesReport } from "./uses-report.type.ts";

export interface UsesAsked {
  readonly range?: DayRange | null | undefined;
  readonly by: UsesGroup;
  readonly first?: number;
  readonly filter?: UsesFilterInput | null | undefined;
}

/** What an engine's key is the id of. */
const TYPES: { readonly [by in UsesGroup]?: string } = {
  VOUCHER: "Voucher",
  BATCH: "VoucherBatch",
  AFFILIATE: "Affiliate",
  DISCOUNT: "Discount",
};

/** The report, for whoever the command's context says. */
export async function askUses(
  c: Context,
  command: CommandContext,
  asked: UsesAsked,
): Promise<Report> {
  const { from, to } = daysOf(c, asked.range);
  const period: Period = { from, to };
  const { by, filter } = asked;
  return granted(
    c,
    await usesReport(command, {
      period,
      by,
      first: asked.first ?? 50,
      filter: {
        codesOnly: filter?.codesOnly ?? false,
        affiliateId: filter?.affiliateId ? idOf("Affiliate", filter.affiliateId) : null,
        discountId: filter?.discountId ? idOf("Discount", filter.discountId) : null,
        batchId: filter?.batchId ? idOf("VoucherBatch", filter.batchId) : null,
        channel: filter?.channel ?? null,
      },
    }),
  );
}

/** The report in words. */
export async function usesView(
  c: Context,
  command: CommandContext,
  asked: UsesAsked,
): Promise<UsesReport> {
  const report = await askUses(c, command, asked);
  const { by } = asked;
  const label = await keyWords(
    c,
    by,
    report.rows.map(({ key }) => key),
  );
  const type = TYPES[by];
  return {
    from: report.period.from,
    to: report.period.to,
    beforeFrom: report.before.from,
    beforeTo: report.before.to,
    total: figuresView(c, report.total),
    totalBefore: figuresView(c, report.totalBefore),
    rowCount: report.rowCount,
    rows: report.rows.map(({ key, now, before }) => ({
      key: key !== null && type ? globalId(type, key) : key,
      label: label(key),
      now: figuresView(c, now),
      before: before && figuresView(c, before),
    })),
  };
}

/** Orders' share of newcomers in percent, with one decimal; null without orders. */
export const newcomerPercent = ({ orders, newCustomerOrders }: Figures): string | null =>
  orders > 0 ? ((newCustomerOrders * 100) / orders).toFixed(1) : null;

/** Revenue by order, in minor units. */
export const averageOrder = ({ orders, revenue }: Figures): number =>
  orders > 0 ? Math.round(revenue / orders) : 0;

function figuresView(c: Context, figures: Figures): UsesFigures {
  return {
    uses: figures.uses,
    orders: figures.orders,
    newCustomerOrders: figures.newCustomerOrders,
    discountGiven: money(c, figures.discountGiven),
    revenue: money(c, figures.revenue),
    averageOrder: money(c, averageOrder(figures)),
    newCustomerPercent: newcomerPercent(figures),
  };
}
