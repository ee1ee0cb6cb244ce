/** One line to the person at the terminal. */
export const say = (line: string): void => console.log(`8521 ▸ ${line}`);

/** A problem the person can solve: said in one sentence, without a stack trace. */
export class Advice extends Error {}

/** Runs `main`; advice is printed as a sentence, anything else with its stack. Ends with a failure either way. */
export async function withAdvice(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Advice ? `8521 ✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
