import { MikroORM } from "@mikro-orm/postgresql";
import { Migration, Migrator } from "@mikro-orm/migrations";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { ensureDatabase } from "./ensure-database.ts";
import { migrationFiles, type MigrationFile } from "./files.ts";

/** Any number that only this project uses: several processes may start at once, one of them migrates. */
const MIGRATION_LOCK = 8521_0001;

/**
 * Brings the database at `url` to the newest schema: makes the database when it is missing, runs the SQL files that have
 * not run yet (each in a transaction), then the job queue's own migrations. Safe to call from many processes at once.
 * @returns names of the migrations that ran now.
 */
export async function migrate(url: string): Promise<string[]> {
  await ensureDatabase(url);
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const ran = await runFiles(url);
    await runMigrations({ connectionString: url });
    return ran;
  } finally {
    // Closing the connection gives the lock back.
    await client.end();
  }
}

async function runFiles(url: string): Promise<string[]> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: {
      migrationsList: migrationFiles().map(asMigration),
      snapshot: false,
      tableName: "migration",
      disableForeignKeys: false,
    },
    pool: { min: 0, max: 1 },
    logger: () => {},
  });
  try {
    return (await orm.migrator.up()).map(({ name }) => name);
  } finally {
    await orm.close(true);
  }
}

function asMigration({ name, sql }: MigrationFile) {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        this.addSql(sql);
      }
    },
  };
}
