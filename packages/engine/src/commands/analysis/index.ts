/** Questions to the rules and to history (README.md). */
export * from "./draft.ts";
export * from "./simulate/simulate.ts";
export * from "./replay/replay-order.ts";
export * from "./replay/replay-snapshots.ts";
export type { Difference, ReplayedOrder, ReplayOutcome } from "./replay/judge-snapshot.ts";
export { SNAPSHOT_ALERT } from "./replay/keep-replays.ts";
export * from "./drift/drift-report.ts";
export { countDrift, type DriftFilter } from "./drift/drift-filter.ts";
export * from "./discount-conflict-report.ts";
export * from "./backtest/model.ts";
export {
  BACKTEST_TASK,
  backtestDiscount,
  type BacktestDiscountInput,
} from "./backtest/backtest-discount.ts";
export * from "./backtest/steer-backtest.ts";
export * from "./backtest/read-backtest.ts";
export * from "./backtest/work-on-backtest.ts";
