import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** Who runs PostgreSQL: it refuses to run as root, so root hands it to `nobody`. */
export interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** `nobody` on Debian, Alpine and macOS alike. */
const NOBODY = 65534;

/** Nothing when we are not root; else whoever owns the data already, or `nobody` for data still to be made. */
export function identityForPostgres(folder: string): Identity {
  if (process.getuid?.() !== 0) return {};
  const made = path.join(folder, "PG_VERSION");
  const owner = fs.existsSync(made) ? fs.statSync(made) : null;
  return owner && owner.uid !== 0
    ? { uid: owner.uid, gid: owner.gid }
    : { uid: NOBODY, gid: NOBODY };
}

/** True when every folder above `target` lets everybody pass. */
function isOpenToAll(target: string): boolean {
  for (let folder = path.dirname(path.resolve(target)); ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder) && (fs.statSync(folder).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** A folder name in the system's temporary folder that belongs to `target` alone, and stays the same. */
function standIn(target: string, purpose: string): string {
  const key = createHash("sha256").update(path.resolve(target)).digest("hex").slice(0, 12);
  return path.join(os.tmpdir(), `8521-${purpose}-${key}`);
}

/**
 * Where the data can live: `wanted` itself, or, when PostgreSQL must run as `nobody` and can't pass the folders
 * above it (a clone in a private home), a folder of the temporary directory that belongs to this path.
 */
export function reachableFolder(
  wanted: string,
  identity: Identity,
  say: (line: string) => void,
): string {
  const isOwned = fs.existsSync(path.join(wanted, "PG_VERSION")) && identity.uid !== NOBODY;
  if (identity.uid === undefined || isOwned || isOpenToAll(wanted)) return path.resolve(wanted);
  const folder = standIn(wanted, "data");
  forgetWhenRemoved(wanted, folder);
  say(
    `PostgreSQL runs as "nobody" here and can't pass the folders above ${wanted}: the data is kept in ${folder} instead.`,
  );
  return folder;
}

/** Whoever removes the wanted folder means the data: a note there says that its stand-in is still meant. */
function forgetWhenRemoved(wanted: string, folder: string): void {
  const note = path.join(wanted, "MOVED");
  if (fs.existsSync(note)) return;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(wanted, { recursive: true });
  fs.writeFileSync(note, `The data of this folder is kept in ${folder}\n`);
}

/** The programs, copied once to the temporary directory when `nobody` can't reach the installed ones. */
export function reachablePrograms(native: string, identity: Identity): string {
  if (identity.uid === undefined || isOpenToAll(path.join(native, "bin/postgres"))) return native;
  const copy = standIn(native, "postgres");
  const done = path.join(copy, ".complete");
  // The temporary directory is everybody's: a copy that somebody else put there is never run.
  if (fs.existsSync(done) && fs.statSync(done).uid === process.getuid?.()) return copy;
  const fresh = `${copy}.${process.pid}`;
  fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(fresh, 0o755);
  fs.writeFileSync(path.join(fresh, ".complete"), "");
  fs.rmSync(copy, { recursive: true, force: true });
  fs.renameSync(fresh, copy);
  return copy;
}
