import path from "node:path";
import { DatabaseTrouble, migrate, startEmbedded } from "@8521/database";
import { Advice, say } from "../words.ts";

/** A migrated database, and the way to let go of it. */
export interface OpenDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

const NAME = "shop";

/**
 * The shop's database: the server that `DATABASE_URL` names, else the embedded PostgreSQL on the data folder.
 * `fresh` never empties somebody's own server: that is refused with a sentence.
 */
export async function openDatabase(
  folder: string,
  { fresh }: { fresh: boolean },
): Promise<OpenDatabase> {
  const own = process.env.DATABASE_URL;
  if (own && fresh)
    throw new Advice(
      "--fresh would empty the database of DATABASE_URL, which is yours: drop and create it yourself.",
    );
  return own ? openOwn(own) : openEmbedded(folder);
}

async function openOwn(url: string): Promise<OpenDatabase> {
  say(`Using the database of DATABASE_URL (${new URL(url).host}).`);
  try {
    await migrate(url);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Advice(
      `The database of DATABASE_URL can't be used: ${reason}. It must be PostgreSQL 18 and this user must own it.`,
    );
  }
  return { url, stop: async () => {} };
}

async function openEmbedded(folder: string): Promise<OpenDatabase> {
  try {
    const server = await startEmbedded({
      folder: path.join(folder, "postgres"),
      durable: true,
      say,
    });
    const url = server.url(NAME);
    await migrate(url);
    return { url, stop: () => server.stop() };
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw new Advice(error.message);
    throw error;
  }
}
