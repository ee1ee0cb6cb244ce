import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { hasBrowser } from "../house/browser.ts";

/** One of each kind of screen; `node tooling/e2e/src/screens.ts` walks all of them, at both widths, in both languages. */
const SCREENS = [
  "home",
  "product",
  "cart",
  "checkout",
  "pay-atm",
  "order-paid",
  "lesson",
  "sign-in",
  "admin-dashboard",
  "admin-discount-new",
  "affiliate-overview",
];

describe.skipIf(!hasBrowser())("the screens, on a phone, in zh-TW", () => {
  it(
    "have nothing that axe calls serious, no sideways scrolling and no error in the console",
    { timeout: 400_000 },
    async () => {
      const { status, said } = await walk();
      expect(said).toContain("nothing serious on any screen");
      expect(status).toBe(0);
    },
  );
});

function walk(): Promise<{ status: number | null; said: string }> {
  const child = spawn(
    process.execPath,
    [path.resolve(import.meta.dirname, "../screens.ts"), ...SCREENS],
    {
      env: { ...process.env, SHOP_URL: inject("addresses").shop, ROUNDS: "phone:zh-TW" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  child.stdout.on("data", (bytes) => (said += bytes));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (status) => resolve({ status, said }));
  });
}
