/** The snapshot chapter: what an order was priced with, kept for ever, and what can be asked of it later. */
export {
  addToBacktest,
  type Backtest,
  type BacktestedOrder,
  backtestOrder,
  type DraftApart,
  draftApart,
  EMPTY_BACKTEST,
} from "./backtest.ts";
export { driftOf } from "./drift.ts";
export { freeze, type FreezeInput, freezeSnapshot } from "./freeze.ts";
export * from "./model.ts";
export { readSnapshot, replay } from "./replay.ts";
export { repriceKept } from "./reprice-kept.ts";
