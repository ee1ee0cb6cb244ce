import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root } from "../root.ts";

/** What `npm run sdl` writes. */
const WRITTEN = [
  "packages/contract/schema.graphql",
  "packages/contract/src/generated",
  "docs/problems.md",
];

/** Regenerates the contract and answers whether it was what the server really serves. Leaves it regenerated. */
export function contractIsCurrent(): boolean {
  const before = hashOf(WRITTEN);
  const { status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "tooling/codegen/src/main.ts"],
    {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  if (status !== 0) return false;
  if (hashOf(WRITTEN) === before) return true;
  console.error(
    "The committed contract was not what the server serves. It is now: look at the difference and commit it.",
  );
  return false;
}

function hashOf(places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const place of places) addTo(hash, path.join(root, place));
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, at: string): void {
  if (!fs.existsSync(at)) return;
  if (fs.statSync(at).isFile()) hash.update(fs.readFileSync(at));
  else for (const name of fs.readdirSync(at).toSorted()) addTo(hash, path.join(at, name));
}
