import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["@8521/database/vitest", "./src/house/set-up.ts"],
    // One browser and one shop for all stories: files run one after the other.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    retry: 0,
  },
});
