/** The lock file names no registry, and holds every optional platform package that `npm ci` will ask for. */
import fs from "node:fs";
import path from "node:path";
import { root } from "./files.ts";

interface Entry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, Entry>;
};

/** Node's way up: a package is looked for beside its user, then in each folder above. */
function isThere(from: string, name: string): boolean {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (`${at ? `${at}/` : ""}node_modules/${name}` in packages) return true;
    if (at === "") return false;
    if (!at.includes("/node_modules/")) at = "";
  }
}

const findings = Object.entries(packages).flatMap(([where, entry]) => [
  ...(/^https?:/.test(entry.resolved ?? "") ? [`${where}: names a registry address`] : []),
  ...Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isThere(where, name))
    .map((name) => `${where || "(root)"}: ${name} is missing, npm ci would refuse`),
]);
for (const line of findings) console.error(line);
console.log(`${Object.keys(packages).length} locked packages, ${findings.length} findings`);
if (findings.length > 0) process.exitCode = 1;
