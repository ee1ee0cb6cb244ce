import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "../root.ts";
import { Advice, say } from "../words.ts";

const web = path.join(root, "apps/web");
const inputs = [
  "apps/web/src",
  "apps/web/public",
  "apps/web/index.html",
  "apps/web/vite.config.ts",
  "packages/contract/src",
  "package-lock.json",
];

function sourceHash(): string {
  const hash = createHash("sha256");
  for (const input of inputs) addToHash(hash, path.join(root, input));
  return hash.digest("hex");
}

function addToHash(hash: ReturnType<typeof createHash>, at: string): void {
  if (!fs.existsSync(at)) return;
  if (fs.statSync(at).isFile()) {
    hash.update(path.relative(root, at)).update(fs.readFileSync(at));
    return;
  }
  for (const name of fs.readdirSync(at).toSorted()) addToHash(hash, path.join(at, name));
}

/** Builds the SPA unless the last build was of the same sources. */
export function buildWeb(): void {
  const stamp = path.join(web, "dist/.built-from");
  const now = sourceHash();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === now) return;
  say("Building the web app …");
  // A process of its own, in the web app's own folder: its configuration reads files beside itself.
  const vite = path.join(root, "node_modules/.bin/vite");
  const { status, stdout, stderr } = spawnSync(vite, ["build", "--logLevel", "warn"], {
    cwd: web,
    encoding: "utf8",
  });
  if (status !== 0) throw new Advice(`The web app could not be built:\n${stdout}${stderr}`);
  fs.writeFileSync(stamp, now);
}
