import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // graphql ships two builds without an exports map: two copies of it break a schema.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    globalSetup: ["src/testing/world-setup.ts"],
    setupFiles: ["reflect-metadata"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
