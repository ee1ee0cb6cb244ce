import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { build } from "vite";
import { root } from "../root.ts";
import { say } from "../words.ts";

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
export async function buildWeb(): Promise<void> {
  const stamp = path.join(web, "dist/.built-from");
  const now = sourceHash();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === now) return;
  say("Building the web app …");
  await build({ root: web, logLevel: "warn" });
  fs.writeFileSync(stamp, now);
}
