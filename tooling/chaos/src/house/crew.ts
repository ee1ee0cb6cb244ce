import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Program } from "@8521/dev/running";
import { eventually, pause } from "../patience.ts";

const ROOT = path.join(import.meta.dirname, "../../../..");
const STOP_WITHIN_MS = 8_000;

interface Post {
  readonly program: Program;
  child: ChildProcess;
  /** Answered once since it was started. */
  isUp: boolean;
  /** Its end was ours. */
  wasKilled: boolean;
}

/** Programs that are killed outright and started again, as a supervisor would. */
export class Crew {
  readonly #posts = new Map<string, Post>();
  readonly #logFolder: string;
  #isLeaving = false;
  kills = 0;
  /** Programs that ended though nobody killed them, with their last words: each is a fault of the product. */
  readonly ended: string[] = [];

  constructor(logFolder: string) {
    this.#logFolder = logFolder;
    fs.mkdirSync(logFolder, { recursive: true });
  }

  /** Names of all programs. */
  get names(): string[] {
    return [...this.#posts.keys()];
  }

  hire(program: Program): void {
    this.#posts.set(program.name, this.#begin(program));
  }

  /** Ends a program in the middle of whatever it does; it is started again at once. */
  kill(name: string): void {
    const post = this.#posts.get(name);
    if (!post || post.child.exitCode !== null || post.child.signalCode !== null) return;
    post.wasKilled = true;
    this.kills += 1;
    post.child.kill("SIGKILL");
  }

  /** Whether all programs answer. */
  async ready(): Promise<boolean> {
    const all = await Promise.all(
      [...this.#posts.values()].map(({ program: { healthUrl } }) =>
        eventually(async () => (await fetch(healthUrl)).ok),
      ),
    );
    return all.every((isUp) => isUp === true);
  }

  async stop(): Promise<void> {
    this.#isLeaving = true;
    await Promise.all([...this.#posts.values()].map(({ child }) => endOf(child)));
  }

  #begin(program: Program): Post {
    const log = fs.openSync(this.#logFile(program), "a");
    // Not detached: whatever ends this process by a terminal's signal ends its programs too.
    const child = spawn(process.execPath, [...program.args], {
      cwd: ROOT,
      env: { ...process.env, ...program.env },
      stdio: ["ignore", log, log],
    });
    fs.closeSync(log);
    const post: Post = { program, child, isUp: false, wasKilled: false };
    child.once("exit", (code, signal) => void this.#again(post, signal ?? String(code)));
    void eventually(async () => (await fetch(program.healthUrl)).ok).then((isUp) => {
      post.isUp = isUp === true;
    });
    return post;
  }

  /** One that could not begin while the database was away is simply begun again. */
  async #again({ program, isUp, wasKilled }: Post, how: string): Promise<void> {
    if (this.#isLeaving) return;
    if (isUp && !wasKilled)
      this.ended.push(`${program.name} ended by itself (${how}): ${this.#lastWords(program)}`);
    if (!wasKilled) await pause(300);
    if (!this.#isLeaving) this.#posts.set(program.name, this.#begin(program));
  }

  #logFile = (program: Program): string => path.join(this.#logFolder, `${program.name}.log`);

  #lastWords(program: Program): string {
    return fs
      .readFileSync(this.#logFile(program), "utf8")
      .trimEnd()
      .split("\n")
      .slice(-6)
      .join(" ⏎ ");
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
