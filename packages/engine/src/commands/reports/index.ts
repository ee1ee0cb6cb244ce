/** What codes bring, and what keeps them from working (README.md). */
export type { Period, TimeUnit } from "./period.ts";
export type { UsesGroup, UsesThing } from "./uses/group-key.ts";
export type {
  UsesFigures,
  UsesFilter,
  UsesReport,
  UsesReportInput,
  UsesRow,
} from "./uses/model.ts";
export { usesReport } from "./uses/uses-report.ts";
export {
  type CheckFigures,
  type ReasonRow,
  refusalsReport,
  type RefusalsReport,
  type RefusalsReportInput,
} from "./refusals/refusals-report.ts";
export type { CheckFate } from "./refusals/check-fate.ts";
export type { RefusalAdvice, RefusedCode } from "./refusals/refused-codes.ts";
export { refusalsOfVouchers, type VoucherRefusal } from "./refusals/voucher-refusals.ts";
export { BURST_ALERT, type BurstKind, findGuessBursts } from "./bursts/find-bursts.ts";
export { countGuessBursts, type GuessBurst, listGuessBursts } from "./bursts/list-bursts.ts";
export { type LeakRisk, leakRisks } from "./leaks/leak-risks.ts";
export { BYTE_ORDER_MARK, readRecords, type RecordsInput } from "./records/read-records.ts";
export { csvLine } from "../batches/files/write-csv.ts";
