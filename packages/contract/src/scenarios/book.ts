/** All worked examples of the house; a face of its own, so that only who shows them loads them. */
import book from "../generated/scenarios.json" with { type: "json" };
import type { ScenarioFile } from "./scenario.ts";

export const scenarioBook = book as unknown as readonly ScenarioFile[];
