/** `npm run check`: types, lint, format, arrows and taste, the committed schema, the lock file. Every check runs; any failure fails all. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "./root.ts";
import { say } from "./words.ts";

const bin = (name: string): string => path.join(root, "node_modules/.bin", name);
const node = process.execPath;

const CHECKS: readonly {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}[] = [
  {
    name: "types",
    command: bin("turbo"),
    args: ["run", "typecheck", "--concurrency=2", "--output-logs=errors-only"],
  },
  { name: "lint", command: bin("oxlint"), args: ["--type-aware"] },
  { name: "format", command: bin("oxfmt"), args: ["--check"] },
  { name: "architecture", command: node, args: ["tooling/architecture/src/main.ts"] },
  {
    name: "schema",
    command: node,
    args: ["--import", "tsx", "tooling/codegen/src/main.ts", "--check"],
  },
  { name: "lock file", command: node, args: ["tooling/architecture/src/lock-file.ts"] },
];

const failed = CHECKS.filter(({ name, command, args }) => {
  const began = performance.now();
  const { status } = spawnSync(command, [...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
  });
  say(`${status === 0 ? "✓" : "✗"} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`8521 ✗ ${failed.map(({ name }) => name).join(", ")}: see above.`);
  process.exitCode = 1;
}
