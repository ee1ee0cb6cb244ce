import { defineConfig } from "rolldown";

/** The house's own packages are bundled from their sources; foreign ones stay where npm put them. */
export default defineConfig({
  input: "src/main.ts",
  platform: "node",
  external: (id) => !/^[./]/.test(id) && !id.startsWith("@8521/") && !/^[A-Za-z]:/.test(id),
  output: { file: "dist/main.js", format: "esm", sourcemap: true },
});
