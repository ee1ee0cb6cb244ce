/** Takes one guard out of what a test run reads; nothing on disk changes. */
import type { Guard, Removal } from "./guards.ts";

/** Where every test file gets its database from, and the moment it has it. */
const DATABASE = "packages/database/src/testing/test-database.ts";
const READY = "const orm = await createOrm(url, options);";

/** A Vite plugin that changes one file as it is read. */
export function withoutGuard({ name, removal }: Guard) {
  const { file, find, replace } = textual(removal);
  return {
    name: `without-${name}`,
    enforce: "pre" as const,
    transform(code: string, id: string): string | null {
      if (!id.split("?")[0]!.endsWith(file)) return null;
      return taken(code, find, replace);
    },
  };
}

/** A constraint is dropped as soon as a test has its database. */
export function textual(removal: Removal): Extract<Removal, { file: string }> {
  if (!("sql" in removal)) return removal;
  const drop = `await orm.em.fork().execute(${JSON.stringify(removal.sql)});`;
  return { file: DATABASE, find: READY, replace: `${READY} ${drop}` };
}

/** The text without what is to be found in it exactly once. */
export function taken(code: string, find: string, replace: string): string {
  const parts = code.split(find);
  if (parts.length !== 2) throw new Error(`found ${parts.length - 1} times: ${find}`);
  return parts.join(replace);
}
