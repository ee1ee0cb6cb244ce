import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** An example operation for one audience, with the variables to run it with. */
export interface ExampleTab {
  readonly audience: string;
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly headers: Record<string, string>;
}

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@8521/contract/schema.graphql")),
  "examples",
);

/** The star of the API first, then the audiences as a newcomer meets them. */
const AUDIENCES = ["integrator", "shopper", "affiliate", "admin"];
const rank = (file: string): number => AUDIENCES.indexOf(file.split(".")[0] ?? "");

let tabs: readonly ExampleTab[] | undefined;

/** Every file of packages/contract/examples: `audience.name.graphql` with `audience.name.json` beside it. */
export function exampleTabs(): readonly ExampleTab[] {
  return (tabs ??= fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((file) => {
      const stem = path.join(folder, file.replace(/\.graphql$/, ""));
      const [audience = "", name = ""] = file.split(".");
      const beside = JSON.parse(fs.readFileSync(`${stem}.json`, "utf8")) as Partial<ExampleTab>;
      return {
        audience,
        name,
        query: fs.readFileSync(`${stem}.graphql`, "utf8"),
        variables: beside.variables ?? {},
        headers: beside.headers ?? {},
      };
    }));
}

/** All of them as one document: Sandbox takes one, with many named operations. */
export function exampleDocument(): string {
  return exampleTabs()
    .map(({ query }) => query.trim())
    .join("\n\n");
}
