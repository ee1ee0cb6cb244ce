import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { stopWith } from "./words.mjs";

/** Oldest Node that runs TypeScript files as they are. */
const OLDEST = [22, 18];

/** The Node that the install brought (24), else the one running now when it is new enough (macOS). */
export function findNode() {
  const brought = join(
    root,
    "node_modules",
    ".bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(brought)) return brought;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  return stopWith(
    `Node ${process.versions.node} can't run this project here and no newer one came with the install: install Node ${OLDEST.join(".")} or later.`,
  );
}
