/** Tries every law on the engine that was sabotaged for it; prints what each said, as JSON. */
import path from "node:path";
import fc from "fast-check";
import { collect, type CollectedTest } from "../collected-tests.ts";
import { beginNewWorld, watchFolder } from "../fresh-modules.ts";
import { SABOTAGES } from "./sabotages.ts";

export interface TriedLaw {
  readonly law: string;
  /** How it failed; null when it noticed nothing. */
  readonly failure: string | null;
}

const folder = path.resolve(import.meta.dirname, "../../../../packages/engine");
watchFolder(folder);
fc.configureGlobal({ seed: 8_521, endOnFailure: true });

function whatFails(tests: readonly CollectedTest[], title: string): string | null {
  const test = tests.find(({ id }) => id.endsWith(` > ${title}`));
  if (test === undefined) throw new Error(`there is no law "${title}"`);
  try {
    test.run();
    return null;
  } catch (error) {
    return String(error).slice(0, 300);
  }
}

const tried: TriedLaw[] = [];
for (const sabotage of SABOTAGES) {
  const { lawFile, law } = sabotage;
  beginNewWorld(sabotage);
  const tests = await collect(lawFile, () => import(path.join(folder, lawFile)));
  tried.push({ law, failure: whatFails(tests, law) });
}
console.log(JSON.stringify(tried));
