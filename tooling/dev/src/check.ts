/** `npm run check`: types, lint, format, arrows and taste, the contract, the lock file. Every check runs; any failure fails all. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { contractIsCurrent } from "./checking/contract-is-current.ts";
import { root } from "./root.ts";
import { say } from "./words.ts";

/** One check; true when there is nothing to find. */
interface Check {
  readonly name: string;
  readonly passes: () => boolean;
}

const bin = (name: string): string => path.join(root, "node_modules/.bin", name);

const command = (name: string, file: string, ...args: string[]): Check => ({
  name,
  passes: () =>
    spawnSync(file, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    }).status === 0,
});

const CHECKS: readonly Check[] = [
  command(
    "types",
    bin("turbo"),
    "run",
    "typecheck",
    "--concurrency=2",
    "--output-logs=errors-only",
  ),
  command("lint", bin("oxlint"), "--type-aware"),
  command("format", bin("oxfmt"), "--check"),
  command("architecture", process.execPath, "tooling/architecture/src/main.ts"),
  command("lock file", process.execPath, "tooling/architecture/src/lock-file.ts"),
  { name: "contract", passes: contractIsCurrent },
];

const failed = CHECKS.filter(({ name, passes }) => {
  const began = performance.now();
  const isFine = passes();
  say(`${isFine ? "✓" : "✗"} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return !isFine;
});
if (failed.length > 0) {
  console.error(`8521 ✗ ${failed.map(({ name }) => name).join(", ")}: see above.`);
  process.exitCode = 1;
}
