import { randomBytes } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import pg from "pg";
import { dropDatabase, urlOf } from "../testing/template.ts";
import { migrationFiles } from "./files.ts";
import { migrate } from "./migrate.ts";

const url = urlOf(process.env.PG_TEMPLATE_URL ?? "", `migrate_${randomBytes(4).toString("hex")}`);
afterAll(() => dropDatabase(url));

test("four processes migrate a missing database at once: one does, the others find it done", async () => {
  const ran = await Promise.all([1, 2, 3, 4].map(() => migrate(url)));
  expect(ran.filter((names) => names.length > 0)).toEqual([
    migrationFiles().map(({ name }) => name),
  ]);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    "select 1 from information_schema.schemata where schema_name = 'graphile_worker'",
  );
  expect(rows).toHaveLength(1);
  await client.end();
});
