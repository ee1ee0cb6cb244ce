/** The engine's tests with one guard taken out (`GUARD`), or with all of them. */
import path from "node:path";
import { defineConfig } from "vitest/config";
import { GUARDS } from "./src/guards.ts";
import { withoutGuard } from "./src/without-guard.ts";

const guard = GUARDS.find(({ name }) => name === process.env.GUARD);

export default defineConfig({
  root: path.join(import.meta.dirname, "../../packages/engine"),
  plugins: guard ? [withoutGuard(guard)] : [],
  test: {
    include: ["src/commands/**/*.test.ts"],
    globalSetup: ["@8521/database/vitest"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
