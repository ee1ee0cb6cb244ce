/** Writes `packages/contract/schema.graphql` from the server's classes, and says what it would break. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSchema, findBreakingChanges, findDangerousChanges } from "graphql";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const file = `${root}packages/contract/schema.graphql`;

/** What regenerating would change for those who use the schema. */
export interface SchemaChanges {
  readonly isSame: boolean;
  readonly breaking: readonly string[];
  readonly dangerous: readonly string[];
}

/** The schema of the server's classes as SDL, sorted. */
export function serverSdl(): string {
  return execFileSync(process.execPath, ["--import", "tsx", "apps/api/src/print-schema.ts"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Compares the committed schema with the server's. */
export function compareSchemas(committed: string, current: string): SchemaChanges {
  const [before, after] = [buildSchema(committed), buildSchema(current)];
  return {
    isSame: committed === current,
    breaking: findBreakingChanges(before, after).map(({ description }) => description),
    dangerous: findDangerousChanges(before, after).map(({ description }) => description),
  };
}

/** Writes the schema; a change that breaks callers needs `--allow-breaking`, and a line in the changelog. */
export function writeSdl(options: { readonly allowBreaking: boolean }): void {
  const current = serverSdl();
  const committed = existsSync(file) ? readFileSync(file, "utf8") : current;
  const { breaking, dangerous } = compareSchemas(committed, current);
  for (const change of dangerous) console.log(`dangerous: ${change}`);
  for (const change of breaking) console.log(`breaking:  ${change}`);
  if (breaking.length > 0 && !options.allowBreaking) {
    console.error("The schema would break its callers. Say --allow-breaking if that is meant.");
    process.exit(1);
  }
  writeFileSync(file, current);
}
