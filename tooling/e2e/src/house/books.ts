import pg from "pg";
import { inject } from "vitest";

/** Looks into the database as an accountant would: what the screens say is compared with what is kept. */
export class Books {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async open(): Promise<Books> {
    const client = new pg.Client({ connectionString: inject("addresses").databaseUrl });
    client.on("error", () => {});
    await client.connect();
    return new Books(client);
  }

  async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#client.query<Row>(text, values)).rows;
  }

  async row<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row> {
    const [row] = await this.rows<Row>(text, values);
    if (!row) throw new Error(`no row: ${text}`);
    return row;
  }

  /** The sum of all accounts, which must be zero at every moment. */
  async sumOfAllAccounts(): Promise<number> {
    return Number(
      (await this.row<{ sum: string }>("select coalesce(sum(amount), 0) as sum from posting")).sum,
    );
  }

  /** Asks the worker's queue to run a task now instead of at its next minute. */
  async runTask(task: string): Promise<void> {
    await this.#client.query("select graphile_worker.add_job($1)", [task]);
  }

  close(): Promise<void> {
    return this.#client.end();
  }
}

/** Waits until a question about the books has an answer. */
export async function eventually<T>(
  ask: () => Promise<T | null | undefined | false>,
  withinMs = 15_000,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > until) throw new Error("it did not happen in time");
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
