import { defineConfig } from "vitest/config";

/** The tasks run against a database of their own and a local gateway. */
export default defineConfig({
  test: {
    globalSetup: ["@8521/database/vitest"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
