import { defineConfig } from "vitest/config";

/** The faults are played against the real server and a database of its own, cloned from one PostgreSQL. */
export default defineConfig({
  test: {
    globalSetup: ["@8521/database/vitest"],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
