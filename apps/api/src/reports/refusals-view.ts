import {
  refusalsReport,
  type CheckFigures as Figures,
  type RefusalsReport as Report,
  type RefusedCode as Refused,
} from "@8521/engine/commands";
import { granted } from "../analysis/granted.ts";
import type { Context } from "../ground/context.ts";
import { daysOf } from "../ground/days.ts";
import type { DayRange } from "../ground/page.type.ts";
import { voucherLabel } from "../vouchers/voucher-label.ts";
import type { Voucher } from "../vouchers/voucher.type.ts";
import type {
  CheckFigures,
  RefusalsReport,
  RefusedCode,
  TimeUnit,
} from "./refusals-report.type.ts";
import { reasonName } from "./reason-names.ts";

/** The report, for an admin. */
export async function askRefusals(
  c: Context,
  range: DayRange | null | undefined,
  by: TimeUnit,
): Promise<Report> {
  const { from, to } = daysOf(c, range);
  return granted(c, await refusalsReport(c.adminCommand, { period: { from, to }, by }));
}

/** The report in words. */
export async function refusalsView(
  c: Context,
  range: DayRange | null | undefined,
  by: TimeUnit,
): Promise<RefusalsReport> {
  const report = await askRefusals(c, range, by);
  const ids = report.codes.flatMap(({ voucherId }) => voucherId ?? []);
  const vouchers = await c.load.voucher.many([...new Set(ids)]);
  const byId = new Map(vouchers.map((voucher) => [voucher.row.id, voucher]));
  return {
    from: report.period.from,
    to: report.period.to,
    total: figuresView(report.total),
    totalBefore: figuresView(report.totalBefore),
    pieces: report.rows.map(({ key, ...figures }) => ({ key, figures: figuresView(figures) })),
    reasons: report.reasons.map((one) => ({ ...one, label: reasonName(c, one.reason) })),
    codes: report.codes.map((one) => codeView(c, one, byId.get(one.voucherId ?? "") ?? null)),
  };
}

function codeView(c: Context, one: Refused, voucher: Voucher | null): RefusedCode {
  const { mark, reason, times, shoppers, advice } = one;
  return {
    id: `${mark}-${reason}`,
    voucher,
    label: voucher ? voucherLabel(voucher.row) : `#${mark}`,
    reason,
    reasonLabel: reasonName(c, reason),
    times,
    shoppers,
    lastAt: new Date(one.lastAt),
    advice,
  };
}

function figuresView({ APPLIED, COVERED, WAITING, REFUSED }: Figures): CheckFigures {
  return {
    checks: APPLIED + COVERED + WAITING + REFUSED,
    applied: APPLIED,
    covered: COVERED,
    waiting: WAITING,
    refused: REFUSED,
  };
}
