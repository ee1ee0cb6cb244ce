import fs from "node:fs";
import path from "node:path";
import { readScenarioFile, type Scenario } from "@8521/contract/scenarios";

const FOLDER = path.resolve(import.meta.dirname, "../../../../scenarios");

/** Every example of `scenarios/`, in order. */
export function readBook(): Scenario[] {
  return fs
    .readdirSync(FOLDER)
    .filter((name) => /^\d\d-.*\.md$/.test(name))
    .toSorted()
    .flatMap(
      (file) => readScenarioFile(file, fs.readFileSync(path.join(FOLDER, file), "utf8")).scenarios,
    );
}
