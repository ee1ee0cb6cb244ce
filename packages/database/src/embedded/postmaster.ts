import fs from "node:fs";
import path from "node:path";

/** What a running server says of itself in its data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** Reads `postmaster.pid`; null when no server lives there (none ever ran, it stopped, or it died). */
export function readPostmaster(folder: string): Postmaster | null {
  let lines: string[];
  try {
    lines = fs.readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!isAlive(pid)) return null;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it lives.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Waits until the server of this folder is ready or gone; null when it is gone. */
export async function settledPostmaster(
  folder: string,
  withinMs = 10_000,
): Promise<Postmaster | null> {
  const until = Date.now() + withinMs;
  for (;;) {
    const found = readPostmaster(folder);
    if (found === null || found.isReady || Date.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
