import pg from "pg";
import { insist } from "../patience.ts";

/** The harness's own eyes and hands in the database; a question that a crash interrupts is asked again. */
export class Books {
  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 4 });
    this.#pool.on("error", () => {});
  }

  async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return insist(async () => (await this.#pool.query<Row>(text, values)).rows);
  }

  /** The one row that must be there. */
  async row<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row> {
    const [row] = await this.rows<Row>(text, values);
    if (!row) throw new Error(`no row: ${text}`);
    return row;
  }

  /** Several statements without values. */
  async run(statements: string): Promise<void> {
    await insist(() => this.#pool.query(statements));
  }

  /** Asks the worker's queue to run a task now instead of at its next minute. */
  async runTask(task: string): Promise<void> {
    await this.rows("select graphile_worker.add_job($1)", [task]);
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
