/** One line to the person at the terminal; standard error, so that a task's own output stays clean. */
export const say = (line) => console.error(`8521 ▸ ${line}`);

/** Says what is wrong and what to do, then ends with a failure. */
export function stopWith(line) {
  console.error(`8521 ✗ ${line}`);
  process.exit(1);
}
