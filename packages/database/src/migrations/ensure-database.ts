import pg from "pg";

const NO_SUCH_DATABASE = "3D000";
/** Somebody else made it at the same moment. */
const ALREADY_THERE = new Set(["42P04", "23505"]);

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code;

/** Makes the database named in `url` unless it exists. Asks for the right to do so only when it is missing. */
export async function ensureDatabase(url: string): Promise<void> {
  if (await exists(url)) return;
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = "/postgres";
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if (!ALREADY_THERE.has(codeOf(error) ?? "")) throw error;
  } finally {
    await client.end();
  }
}

async function exists(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (codeOf(error) === NO_SUCH_DATABASE) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}
