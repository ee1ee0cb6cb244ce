import { randomBytes } from "node:crypto";
import pg from "pg";
import { migrate } from "../migrations/migrate.ts";
import { migrationsHash } from "../migrations/files.ts";

/** Any number that only this project uses. */
const TEMPLATE_LOCK = 8521_0002;

/** The same server, another database. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs `work` on a connection to the server's maintenance database. */
export async function onServer<T>(
  serverUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(serverUrl, "postgres") });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Made once in each process; other processes wait for the lock and find it. */
const ready = new Map<string, Promise<string>>();

/** Name of a migrated, closed database to clone; named after the migrations, so that an edited one makes a new template. */
export function templateOn(serverUrl: string): Promise<string> {
  let template = ready.get(serverUrl);
  if (!template) ready.set(serverUrl, (template = makeTemplate(serverUrl)));
  return template;
}

async function makeTemplate(serverUrl: string): Promise<string> {
  const name = `template_${migrationsHash()}`;
  await onServer(serverUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const { rowCount } = await client.query(
      "select 1 from pg_database where datname = $1 and not datallowconn",
      [name],
    );
    if (rowCount) return;
    // Half made by a process that was killed: begin anew.
    await client.query(`drop database if exists ${name} with (force)`);
    await migrate(urlOf(serverUrl, name));
    await client.query(`alter database ${name} allow_connections false`);
  });
  return name;
}

/** Clones the template in some tens of milliseconds; returns the new database's address. */
export async function cloneTemplate(serverUrl: string): Promise<string> {
  const template = await templateOn(serverUrl);
  const name = `test_${process.pid}_${randomBytes(5).toString("hex")}`;
  await onServer(serverUrl, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  return urlOf(serverUrl, name);
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await onServer(url, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}
