import { defineConfig } from "vitest/config";

/** Two kinds of tests: pure chapters need nothing; commands clone a database of one PostgreSQL for the whole run. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: ["src/commands/**", "node_modules/**"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "commands",
          include: ["src/commands/**/*.test.ts"],
          globalSetup: ["@8521/database/vitest"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
