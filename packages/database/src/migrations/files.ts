import { createHash } from "node:crypto";
import fs from "node:fs";

/** One step of the schema: the text of `NNN_chapter.sql` in this folder. */
export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
}

/** All migrations, in the order they run. A file that was released is never edited; a new one is added. */
export function migrationFiles(folder: string = import.meta.dirname): MigrationFile[] {
  return fs
    .readdirSync(folder)
    .filter((file) => /^\d{3}_[a-z_]+\.sql$/.test(file))
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.sql$/, ""),
      sql: fs.readFileSync(`${folder}/${file}`, "utf8"),
    }));
}

/** Changes when any migration does: names the template that tests clone. */
export function migrationsHash(files: readonly MigrationFile[] = migrationFiles()): string {
  const hash = createHash("sha256");
  for (const { name, sql } of files) hash.update(name).update("\0").update(sql).update("\0");
  return hash.digest("hex").slice(0, 12);
}
