/** Writes the worked examples of `scenarios/` as data, for the simulator. */
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { readScenarioFile } from "@8521/contract/scenarios";

const folder = fileURLToPath(new URL("../../../scenarios/", import.meta.url));
const target = new URL("../../../packages/contract/src/generated/scenarios.json", import.meta.url);

export function writeScenarioBook(): void {
  const files = fs.readdirSync(folder).filter((name) => /^\d\d-.*\.md$/.test(name));
  const book = files
    .toSorted()
    .map((file) => readScenarioFile(file, fs.readFileSync(`${folder}${file}`, "utf8")));
  fs.writeFileSync(target, `${JSON.stringify(book)}\n`);
}
