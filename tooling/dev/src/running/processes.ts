import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "../root.ts";
import { Advice } from "../words.ts";

/** One program of the shop. */
export interface Program {
  readonly name: string;
  /** Arguments of Node: loader flags and the script. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 when the program is ready. */
  readonly healthUrl: string;
}

interface Running {
  readonly program: Program;
  readonly child: ChildProcess;
  readonly logFile: string;
}

const STOP_WITHIN_MS = 8_000;
const READY_WITHIN_MS = 60_000;

/** Starts programs, waits for their health, and stops them all in reverse order. */
export class Programs {
  readonly #running: Running[] = [];
  readonly #logFolder: string;
  #stopping = false;
  /** Called once when a program ends by itself. */
  onUnexpectedEnd: (message: string) => void = () => {};

  constructor(logFolder: string) {
    this.#logFolder = logFolder;
    fs.mkdirSync(logFolder, { recursive: true });
  }

  start(program: Program): void {
    const logFile = path.join(this.#logFolder, `${program.name}.log`);
    const log = fs.openSync(logFile, "w");
    // A group of its own: Ctrl+C reaches this runner only, which then stops the programs in order.
    const child = spawn(process.execPath, [...program.args], {
      cwd: root,
      env: { ...process.env, ...program.env },
      stdio: ["ignore", log, log],
      detached: process.platform !== "win32",
    });
    fs.closeSync(log);
    const running = { program, child, logFile };
    this.#running.push(running);
    child.once("exit", (code, signal) => {
      if (this.#stopping) return;
      this.onUnexpectedEnd(
        `${program.name} stopped by itself (${signal ?? code}). Its last words:\n${lastLines(logFile)}\nThe whole log: ${logFile}`,
      );
    });
  }

  /** Waits until every program answers; a program that ended, or is silent for a minute, is said with its last words. */
  async ready(): Promise<void> {
    await Promise.all(this.#running.map((running) => this.#answer(running)));
  }

  async #answer({ program, child, logFile }: Running): Promise<void> {
    const until = Date.now() + READY_WITHIN_MS;
    while (Date.now() < until) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Advice(`${program.name} could not start:\n${lastLines(logFile)}`);
      const answer = await fetch(program.healthUrl).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Advice(
      `${program.name} did not answer at ${program.healthUrl} within a minute:\n${lastLines(logFile)}`,
    );
  }

  /** Asks each program to stop, the newest first, and ends by force what does not within a few seconds. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#running.toReversed().map(({ child }) => endOf(child)));
  }
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

function lastLines(file: string, count = 20): string {
  return fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n");
}
