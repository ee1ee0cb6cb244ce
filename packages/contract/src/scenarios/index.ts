/** Worked examples of prices. All of them, read: `@8521/contract/scenarios.json`. */
export { outcomeIn, type PricedOutcome } from "./outcome-in.ts";
export { readScenarioFile } from "./read-scenario-file.ts";
export type * from "./scenario.ts";
