import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { say, stopWith } from "./words.mjs";

const read = (file) => JSON.parse(readFileSync(join(root, file), "utf8")).packages;

/**
 * Whether node_modules is what package-lock.json names. npm writes its own list of what is there last of all, so a
 * half-finished install is never taken for a finished one, and an `npm install` by hand counts too.
 */
function isInstalled() {
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) return false;
  const there = read("node_modules/.package-lock.json");
  return Object.entries(read("package-lock.json")).every(([place, wanted]) => {
    if (!place.includes("node_modules/")) return true;
    // Packages of other platforms are optional and rightly missing.
    if (!there[place])
      return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
    return wanted.link === true || there[place].version === wanted.version;
  });
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

/** Installs what package-lock.json names, unless it is there. */
export function install({ quiet = false } = {}) {
  if (isInstalled()) return;
  if (!quiet) say("Installing packages (about a minute the first time) …");
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
  if (!quiet) say(`Packages are there (${Math.round((Date.now() - began) / 1000)} s).`);
}
