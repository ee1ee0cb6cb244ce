/**
 * Codes from the command line, over `DATABASE_URL` or the embedded shop of `.data`:
 *
 *   npm run vouchers -- dedupe [--apply]      look-alike codes: what a merge would do, or the merge
 *   npm run vouchers -- dedupe FILE.csv       the codes of another shop's export, compared; writes nothing
 *   npm run vouchers -- keys rotate           seals all codes under the newest key of CODE_KEYS
 */
import { parseArgs } from "node:util";
import { DatabaseTrouble } from "@8521/database";
import { openTarget } from "@8521/seed";
import { dedupe } from "./dedupe.ts";
import { reportOldCodes } from "./old-codes.ts";
import { rotateKeys } from "./rotate-keys.ts";

const say = (line: string): void => console.log(`8521 ▸ ${line}`);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { apply: { type: "boolean", default: false } },
});

async function main([word, what]: readonly string[]): Promise<void> {
  const isKeys = word === "keys" && what === "rotate";
  if (word !== "dedupe" && !isKeys)
    throw new DatabaseTrouble("Say dedupe [--apply], dedupe FILE.csv, or keys rotate.");
  const target = await openTarget(process.env, say);
  try {
    if (isKeys) say(`${await rotateKeys(target.shop, say)} codes sealed.`);
    else if (what) await reportOldCodes(target.shop, what, say);
    else {
      const { groups, merged, left } = await dedupe(target.shop, { isApplied: values.apply, say });
      say(`${groups} groups, ${merged} merged, ${left} for a person to decide.`);
    }
  } finally {
    await target.close();
  }
}

await main(positionals).catch((error: unknown) => {
  console.error(error instanceof DatabaseTrouble ? `8521 ✗ ${error.message}` : error);
  process.exitCode = 1;
});
