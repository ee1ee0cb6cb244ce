import { defineConfig } from "rolldown";

/** One file of our own sources; what npm installed stays outside. */
export default defineConfig({
  input: { main: "src/main.ts" },
  platform: "node",
  tsconfig: "./tsconfig.json",
  external: (id) =>
    !id.startsWith(".") &&
    !id.startsWith("/") &&
    !id.startsWith("\0") &&
    !id.startsWith("@8521/") &&
    !id.startsWith("@oxc-project/runtime"),
  output: {
    dir: "dist",
    format: "esm",
    sourcemap: true,
    keepNames: true,
    entryFileNames: "[name].js",
  },
});
