/**
 * `npm run guards [-- WORD …]`: takes each guard of a limit (whose name has one of the words) out, and shows the test that
 * turns red. Fails when a test is red with its guard, or none is red without it.
 */
import { startTestServer } from "@8521/database/testing";
import { GUARDS } from "./guards.ts";
import { runTests } from "./run.ts";

const words = process.argv.slice(2);
const guards = GUARDS.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
const server = await startTestServer();
const env = { PG_TEMPLATE_URL: server.url };
let missed = 0;
try {
  const files = [...new Set(guards.map(({ test }) => `src/commands/${test}`))];
  const whole = await runTests(files, null, env);
  for (const name of whole.failed) console.log(`✗ red with all guards in place: ${name}`);
  missed += whole.failed.length + (whole.passed.length === 0 ? 1 : 0);
  console.log(`${whole.passed.length} tests green with all guards in place`);
  for (const guard of guards) {
    const { failed } = await runTests([`src/commands/${guard.test}`], guard, env);
    const red = failed.filter((name) => name.includes(guard.notices));
    if (red.length === 0) missed++;
    console.log(
      `${red.length > 0 ? "✓" : "✗ NOTHING NOTICED"} without ${guard.name}: ${red[0] ?? ""}`,
    );
  }
} finally {
  await server.stop();
}
console.log(`${guards.length} guards, ${missed} missed`);
process.exitCode = missed > 0 ? 1 : 0;
