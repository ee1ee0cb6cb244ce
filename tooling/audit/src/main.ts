/**
 * `npm run audit`: verifies every invariant of `DATABASE_URL`, else of the embedded shop in `.data`. Prints each violation
 * with its order; ends with status 1 when there is one. The run is kept for the admin area.
 *
 * `--verbose` also prints the promises that hold.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { createOrm, DatabaseTrouble, migrate, startEmbedded } from "@8521/database";
import { runAudit, sentence, type AuditReport } from "./audit.ts";

const { values } = parseArgs({ options: { verbose: { type: "boolean", default: false } } });
const data = path.resolve(
  process.env.SHOP_DATA ?? path.join(import.meta.dirname, "../../../.data"),
);

async function main(): Promise<void> {
  const own = process.env.DATABASE_URL;
  const server = own
    ? null
    : await startEmbedded({ folder: path.join(data, "postgres"), durable: true, say: console.log });
  const url = own ?? server?.url("shop") ?? "";
  await migrate(url);
  const orm = await createOrm(url);
  try {
    print(await runAudit(orm.em));
  } finally {
    await orm.close(true);
    await server?.stop();
  }
}

function print({ checks, violations }: AuditReport): void {
  for (const { name, promise, violations: count } of checks) {
    if (count === 0 && !values.verbose) continue;
    console.log(`${count === 0 ? "✓" : "✗"} ${name}  ${promise}`);
    for (const violation of violations.filter(({ check }) => check === name))
      console.log(`    ${sentence(violation)}`);
  }
  console.log(
    violations.length === 0
      ? `All ${checks.length} promises hold.`
      : `${violations.length} violations of ${checks.length} promises.`,
  );
  if (violations.length > 0) process.exitCode = 1;
}

await main().catch((error: unknown) => {
  console.error(error instanceof DatabaseTrouble ? `8521 ✗ ${error.message}` : error);
  process.exitCode = 2;
});
