import fs from "node:fs";
import path from "node:path";
import { startEmbedded, type EmbeddedPostgres } from "@8521/database";
import { pause } from "../patience.ts";

/** How PostgreSQL is ended: its first process alone, or all of them at once. Either way it recovers from its log. */
export type Crash = "SIGKILL" | "SIGQUIT";

const STARTS = 40;

/** A durable PostgreSQL on a fixed port that may be killed at any moment and comes back with what was committed. */
export class Postgres {
  readonly #folder: string;
  #server: EmbeddedPostgres;
  #coming: Promise<void> = Promise.resolve();
  /** How often it was killed. */
  crashes = 0;

  private constructor(folder: string, server: EmbeddedPostgres) {
    this.#folder = folder;
    this.#server = server;
  }

  static async open(folder: string): Promise<Postgres> {
    return new Postgres(folder, await startEmbedded({ folder, durable: true }));
  }

  url(database: string): string {
    return this.#server.url(database);
  }

  /** Kills it and starts it again; resolves when it accepts connections. */
  crash(how: Crash): Promise<void> {
    this.crashes += 1;
    return (this.#coming = this.#coming.then(async () => {
      const pid = Number(this.#pidFile()[0]);
      process.kill(pid, how);
      await gone(pid);
      this.#server = await this.#startAgain();
    }));
  }

  /** Resolves when it is up. */
  up(): Promise<void> {
    return this.#coming;
  }

  async stop(): Promise<void> {
    await this.#coming.catch(() => {});
    await this.#server.stop();
  }

  #pidFile(): string[] {
    return fs.readFileSync(path.join(this.#server.folder, "postmaster.pid"), "utf8").split("\n");
  }

  /** The killed server's children end a moment later; until then its memory is not free. */
  async #startAgain(): Promise<EmbeddedPostgres> {
    const { port } = this.#server;
    for (let attempt = 1; ; attempt++) {
      try {
        return await startEmbedded({ folder: this.#folder, durable: true, port });
      } catch (error) {
        if (attempt === STARTS) throw error;
        await pause(250);
      }
    }
  }
}

async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await pause(20);
  }
}
