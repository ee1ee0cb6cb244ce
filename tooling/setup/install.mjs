import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { say, stopWith } from "./words.mjs";

const stamp = join(root, "node_modules", ".8521-installed");

/** What an install depends on: the lock file and the machine's kind. */
function wanted() {
  const lock = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256")
    .update(lock)
    .update(process.platform)
    .update(process.arch)
    .digest("hex");
}

/** Why npm failed, in words a person can act on. */
function reasonOf(output) {
  if (/ENOSPC/.test(output))
    return "the disk is full: free about 1.5 GB and run the command again.";
  if (/EACCES|EPERM/.test(output))
    return `this user may not write to ${root}: give it that right (or clone the project into a folder of your own) and run the command again.`;
  if (/ENOTFOUND|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN|ECONNRESET/.test(output))
    return "the package registry could not be reached: check the network or proxy settings of npm and run the command again.";
  return "npm said the above. Run the command again; what was half installed is cleared first.";
}

/**
 * Installs what package-lock.json names, unless the last install that finished was of the same lock file.
 * The stamp is written last, so a half-finished install is never taken for a finished one.
 */
export function install({ quiet = false } = {}) {
  const now = wanted();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  if (!quiet) say("Installing packages (about a minute the first time) …");
  rmSync(stamp, { force: true });
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const began = Date.now();
  const run = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) {
    const output = `${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`;
    console.error(output.trim());
    stopWith(`The install did not finish: ${reasonOf(output)}`);
  }
  writeFileSync(stamp, now);
  if (!quiet) say(`Packages are there (${Math.round((Date.now() - began) / 1000)} s).`);
}
