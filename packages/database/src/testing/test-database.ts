import { createOrm, type Orm, type OrmOptions } from "../config.ts";
import { cloneTemplate, dropDatabase } from "./template.ts";

/** An empty, migrated database of one test file. */
export interface TestDatabase {
  readonly url: string;
  readonly orm: Orm;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

/**
 * Clones the migrated template: call it once a test file, in `beforeAll`, and `close()` in `afterAll`.
 * Needs the global set-up of this package (see `vitest-setup.ts`).
 */
export async function createTestDatabase(options?: OrmOptions): Promise<TestDatabase> {
  const server = process.env.PG_TEMPLATE_URL;
  if (!server)
    throw new Error(
      'No test server: add globalSetup: ["@8521/database/vitest"] to this vitest.config.ts',
    );
  const url = await cloneTemplate(server);
  const orm = await createOrm(url, options);
  return {
    url,
    orm,
    close: async () => {
      await orm.close(true);
      await dropDatabase(url);
    },
  };
}
