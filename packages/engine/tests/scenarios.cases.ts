/** The scenario files of the house, read. */
import fs from "node:fs";
import path from "node:path";
import { readScenarioFile, type Scenario } from "@8521/contract/scenarios";

export const SCENARIOS_FOLDER = path.resolve(import.meta.dirname, "../../../scenarios");

/** Every scenario of every file, in order. */
export function readScenarios(folder = SCENARIOS_FOLDER): Scenario[] {
  return fs
    .readdirSync(folder)
    .filter((name) => /^\d\d-.*\.md$/.test(name))
    .toSorted()
    .flatMap(
      (file) => readScenarioFile(file, fs.readFileSync(path.join(folder, file), "utf8")).scenarios,
    );
}
