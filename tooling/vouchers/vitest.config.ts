import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { globalSetup: ["@8521/database/vitest"], testTimeout: 60_000, hookTimeout: 120_000 },
});
