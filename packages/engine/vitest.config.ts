import { defineConfig } from "vitest/config";

/** Pure chapters need nothing; the commands' tests clone a database of one PostgreSQL for the whole run. */
export default defineConfig({
  test: {
    globalSetup: ["@8521/database/vitest"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
