/** Worked examples of prices. All of them: `@8521/contract/scenarios/book`. */
export { outcomeIn, type PricedOutcome } from "./outcome-in.ts";
export { readScenarioFile } from "./read-scenario-file.ts";
export type * from "./scenario.ts";
