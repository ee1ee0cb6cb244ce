import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { say } from "./words.ts";

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
/** Debian's names of the browser and of the fonts without which Chinese text is boxes. */
const PACKAGES = ["chromium", "fonts-noto-cjk"];

const found = (): string | undefined => CANDIDATES.find((file) => file && fs.existsSync(file));

function installOnDebian(): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !fs.existsSync("/usr/bin/apt-get")) return;
  say(`Installing ${PACKAGES.join(" and ")} for the browser tests …`);
  const run = (args: string[]) =>
    spawnSync("apt-get", args, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  run(["update"]);
  run(["install", "-y", "--no-install-recommends", ...PACKAGES]);
}

/** The browser for end-to-end tests, installing it where that is possible; null says that there is none. */
export function findBrowser(): string | null {
  if (!found()) installOnDebian();
  return found() ?? null;
}

/** What to do when there is none. */
export const HOW_TO_GET_A_BROWSER =
  "No Chromium: on Debian or Ubuntu `apt-get install chromium fonts-noto-cjk`, elsewhere `npx playwright install chromium` and set CHROMIUM_PATH to it.";
