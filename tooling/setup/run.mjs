/**
 * The door of every root command: makes sure that what it needs is installed, then runs the task on a Node that can.
 * Runs on Node 20 with nothing installed, so it is plain JavaScript and imports nothing but Node.
 */
import { spawn } from "node:child_process";
import { install } from "./install.mjs";
import { findNode } from "./node.mjs";
import { say, stopWith } from "./words.mjs";
import { root } from "./root.mjs";

/** Task word -> script, and whether it runs through tsx (type-graphql's decorators need it). */
const TASKS = {
  start: { script: "tooling/dev/src/start.ts" },
  test: { script: "tooling/dev/src/test.ts" },
  check: { script: "tooling/dev/src/check.ts" },
  seed: { script: "tooling/seed/src/main.ts" },
  audit: { script: "tooling/audit/src/main.ts" },
  mutants: { script: "tooling/mutation/src/main.ts" },
  vouchers: { script: "tooling/vouchers/src/main.ts" },
  guards: { script: "tooling/guards/src/main.ts" },
  bench: { script: "tooling/bench/src/main.ts" },
  chaos: { script: "tooling/chaos/src/main.ts" },
  price: { script: "packages/engine/src/cli/price.ts", quiet: true },
  sdl: { script: "tooling/codegen/src/main.ts", loader: "tsx" },
};

const [word, ...rest] = process.argv.slice(2);
const task = TASKS[word];
if (!task) stopWith(`There is no task "${word ?? ""}". Tasks: ${Object.keys(TASKS).join(", ")}.`);

const [major] = process.versions.node.split(".").map(Number);
if (major < 20)
  stopWith(
    `Node ${process.versions.node} is too old: install Node 20 or later and run the command again.`,
  );

install({ quiet: task.quiet });
const node = findNode();
const loader = task.loader ? ["--import", task.loader] : [];
if (process.env.DEBUG_SETUP) say(`${node} ${task.script}`);

// A signal sent to this door alone is passed on; the task stops cleanly and the door leaves with its status.
const child = spawn(node, [...loader, task.script, ...rest], { cwd: root, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => stopWith(`Could not run ${task.script}: ${error.message}`));
child.on("exit", (status, signal) => process.exit(status ?? (signal ? 130 : 1)));
