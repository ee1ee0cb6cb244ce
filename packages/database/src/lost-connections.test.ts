import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOrm, type Orm } from "./config.ts";
import { createTestDatabase, type TestDatabase } from "./testing/index.ts";

const PLACES = 3;

let database: TestDatabase;
let orm: Orm;
let hand: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await createOrm(database.url, { poolSize: PLACES });
  hand = new pg.Client({ connectionString: database.url });
  await hand.connect();
});
afterAll(async () => {
  await hand.end();
  await orm.close(true);
  await database.close();
});

/** A transaction that is open until its server process is ended. */
async function loseOne(): Promise<unknown> {
  return await orm.em
    .fork()
    .transactional(async (tx) => {
      const [own] = await tx.execute<{ pid: number }[]>("select pg_backend_pid() as pid");
      await hand.query("select pg_terminate_backend($1)", [own!.pid]);
      await tx.execute("select 1");
    })
    .catch((error: unknown) => error);
}

test("a connection that is lost in the middle of a transaction leaves its place to another", async () => {
  for (let round = 0; round < 2; round++) {
    const lost = await Promise.all(Array.from({ length: PLACES }, loseOne));
    for (const error of lost) expect(error).toBeInstanceOf(Error);
  }
  const answers = await Promise.all(
    Array.from({ length: PLACES }, () => orm.em.fork().execute("select 1 as one")),
  );
  expect(answers).toEqual(Array.from({ length: PLACES }, () => [{ one: 1 }]));
});

test("whoever holds it may still give it back, and hears the error of the query", async () => {
  const error = await orm.em
    .fork()
    .execute("select pg_terminate_backend(pg_backend_pid())")
    .catch((thrown: unknown) => thrown);
  expect(String(error)).toMatch(/terminat/i);
  await expect
    .poll(() =>
      orm.em
        .fork()
        .execute("select 1 as one")
        .catch(() => null),
    )
    .toEqual([{ one: 1 }]);
});
