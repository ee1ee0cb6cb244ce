import fs from "node:fs";
import path from "node:path";
import { root } from "../root.ts";

/** A workspace with tests. */
export interface Workspace {
  readonly name: string;
  readonly folder: string;
}

/** Every workspace whose package.json has a test script, in the order of the folders. */
export function testedWorkspaces(): Workspace[] {
  return ["packages", "apps", "tooling"].flatMap((group) =>
    fs
      .readdirSync(path.join(root, group))
      .toSorted()
      .map((name) => path.join(root, group, name))
      .flatMap(workspaceAt),
  );
}

function workspaceAt(folder: string): Workspace[] {
  const manifest = path.join(folder, "package.json");
  if (!fs.existsSync(manifest)) return [];
  const { name, scripts } = JSON.parse(fs.readFileSync(manifest, "utf8")) as {
    name: string;
    scripts?: Record<string, string>;
  };
  return scripts?.test ? [{ name, folder }] : [];
}
