import pg from "pg";

/** An open ear on a channel of the database. */
export interface Listening {
  close(): Promise<void>;
}

const RETRY_MS = [100, 500, 2_000, 10_000];

/**
 * Hears every NOTIFY on a channel, on a connection of its own, from now on. After a lost connection it comes back by
 * itself and calls `heard` once, as something may have been said meanwhile. Behind a pooler that shares connections
 * between transactions nothing is heard: never rely on it for more than speed.
 */
export function listen(url: string, channel: string, heard: () => void): Listening {
  let isClosed = false;
  let failures = 0;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const mine = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: `listen ${channel}`,
    });
    client = mine;
    let isLost = false;
    const lost = (): void => {
      if (isLost || isClosed) return;
      isLost = true;
      void mine.end().catch(() => {});
      retry = setTimeout(() => void connect(), RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]);
      retry.unref();
    };
    mine.on("error", lost).on("end", lost).on("notification", heard);
    try {
      await mine.connect();
      await mine.query(`listen ${pg.escapeIdentifier(channel)}`);
      failures = 0;
      heard();
    } catch {
      lost();
    }
  };
  const connecting = connect();
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(retry);
      await connecting;
      await client?.end().catch(() => {});
    },
  };
}
