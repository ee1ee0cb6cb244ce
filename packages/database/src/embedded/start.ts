import type { ChildProcess } from "node:child_process";
import { findPostgres } from "./binaries.ts";
import { identityForPostgres, reachableFolder, reachablePrograms } from "./identity.ts";
import { initialise, OWNER } from "./initialise.ts";
import { freePort } from "./port.ts";
import { settledPostmaster } from "./postmaster.ts";
import { spawnServer } from "./server-process.ts";
import { DatabaseTrouble, explain } from "./trouble.ts";

export interface EmbeddedOptions {
  /** Data folder; made on the first start. */
  readonly folder: string;
  /** True keeps every committed write through a crash (`npm start`); false trades that for speed (tests). */
  readonly durable: boolean;
  /** A fixed port of 127.0.0.1; any free one when absent. */
  readonly port?: number;
  /** Hears what a person should know, such as a data folder that had to move. */
  readonly say?: (line: string) => void;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  readonly port: number;
  /** Where the data really is. */
  readonly folder: string;
  /** True when another process had started it; then `stop` leaves it running. */
  readonly reused: boolean;
  /** Connection address of a database of this server. */
  url(database: string): string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data folder, or joins the one that already runs there.
 * The server ends with this process, however this process ends.
 * @throws DatabaseTrouble with a sentence that says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const identity = identityForPostgres(options.folder);
  const folder = reachableFolder(options.folder, identity, options.say ?? (() => {}));
  const running = await settledPostmaster(folder);
  if (running?.isReady) return joined(folder, running.port);
  const native = reachablePrograms(await findPostgres(), identity);
  initialise(native, folder, identity, options.durable);
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const child = spawnServer(native, serverArguments(folder, port, options.durable), identity);
    const failure = await untilReady(child);
    if (failure === null) return owned(folder, port, child);
    const other = /lock file "postmaster.pid" already exists/.test(failure)
      ? await settledPostmaster(folder)
      : null;
    if (other?.isReady) return joined(folder, other.port);
    const portTaken = /could not (bind|create any TCP)|Address already in use/i.test(failure);
    if (portTaken && options.port === undefined && attempt < 5) continue;
    if (portTaken)
      throw new DatabaseTrouble(
        `Port ${port} is taken by another program: stop it, or choose another port for PostgreSQL.`,
      );
    throw new DatabaseTrouble(
      explain(failure, folder) ?? `PostgreSQL could not start on ${folder}:\n${failure}`,
    );
  }
}

function serverArguments(folder: string, port: number, durable: boolean): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "300",
    timezone: "UTC",
    jit: "off",
    ...(durable
      ? {}
      : {
          fsync: "off",
          synchronous_commit: "off",
          full_page_writes: "off",
          autovacuum: "off",
          // Tests break rules on purpose, thousands of times: only what is about the server itself is logged.
          log_min_messages: "log",
          max_wal_size: "4GB",
        }),
  };
  return [
    "-D",
    folder,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`]),
  ];
}

/** Null when the server accepts connections; else the last words of its log. Goes on draining the log. */
function untilReady(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-8000);
      if (said.includes("ready to accept connections")) resolve(null);
    });
    child.once("error", (error) => resolve(String(error)));
    child.once("close", () => resolve(said));
    // A broken pipe to a server that is gone is no news.
    child.stdin?.on("error", () => {});
  });
}

const address = (port: number) => (database: string) =>
  `postgresql://${OWNER}@127.0.0.1:${port}/${database}`;

function joined(folder: string, port: number): EmbeddedPostgres {
  return { folder, port, reused: true, url: address(port), stop: () => Promise.resolve() };
}

function owned(folder: string, port: number, child: ChildProcess): EmbeddedPostgres {
  // The server must not keep a process alive that has nothing else to do.
  child.unref();
  (child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
  (child.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    if (isOver()) return;
    child.ref();
    if (process.platform === "win32") child.kill();
    else child.stdin?.end();
    await ended;
  };
  return { folder, port, reused: false, url: address(port), stop };
}
