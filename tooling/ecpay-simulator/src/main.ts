import { createSimulator } from "./simulator.ts";

const port = Number(process.env.PORT ?? 8034);
const host = process.env.HOST ?? "127.0.0.1";
const stateFile = process.env.SIMULATOR_FILE;

try {
  const simulator = await createSimulator({ port, host, ...(stateFile ? { stateFile } : {}) });
  console.log(`ECPay simulator: ${simulator.url} (control panel at /)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void simulator.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(sentenceFor(error));
  process.exitCode = 1;
}

/** What went wrong, as something one can act upon. */
function sentenceFor(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `Port ${port} is taken. Stop what uses it, or set PORT to another port.`;
  }
  return error instanceof Error ? error.message : String(error);
}
