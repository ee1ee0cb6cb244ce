import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Identity } from "./identity.ts";
import { DatabaseTrouble, explain } from "./trouble.ts";

/** Name of the only role of an embedded server; it is reachable from this machine only and asks for no password. */
export const OWNER = "app";

/** Environment without which PostgreSQL would speak another language or keep another time. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: "C",
  TZ: "UTC",
});

/** Makes the data folder unless it is there. It appears at its place only when it is complete. */
export function initialise(
  native: string,
  folder: string,
  identity: Identity,
  durable: boolean,
): void {
  if (fs.existsSync(path.join(folder, "PG_VERSION"))) return;
  const unfinished = `${folder}.unfinished`;
  try {
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.mkdirSync(path.dirname(unfinished), { recursive: true });
    fs.mkdirSync(unfinished, { mode: 0o700 });
    if (identity.uid !== undefined)
      fs.chownSync(unfinished, identity.uid, identity.gid ?? identity.uid);
    runInitdb(native, unfinished, identity, durable);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(unfinished, folder);
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw error;
    throw new DatabaseTrouble(
      explain(String(error), folder) ?? `Could not make ${folder}: ${error as Error}`,
    );
  }
}

function runInitdb(native: string, folder: string, identity: Identity, durable: boolean): void {
  const args = ["-D", folder, "-U", OWNER, "-A", "trust", "-E", "UTF8"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const result = spawnSync(
    path.join(native, "bin/initdb"),
    [...args, ...locale, ...(durable ? [] : ["--no-sync"])],
    // A working directory that `nobody` may read, whatever ours is.
    { ...identity, cwd: path.parse(folder).root, encoding: "utf8", env: plainEnvironment() },
  );
  if (result.status === 0) return;
  const said = `${result.error ?? ""}${result.stdout ?? ""}${result.stderr ?? ""}`;
  throw new DatabaseTrouble(
    explain(said, folder) ?? `PostgreSQL could not make its data folder ${folder}:\n${said}`,
  );
}
