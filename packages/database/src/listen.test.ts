import { afterAll, beforeAll, expect, test } from "vitest";
import { listen } from "./listen.ts";
import { createTestDatabase, type TestDatabase } from "./testing/index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const run = (text: string) => database.orm.em.fork().execute(text);

test("hears what is said, and after a lost connection that something may have been", async () => {
  let heard = 0;
  const ear = listen(database.url, "news", () => heard++);
  await expect.poll(() => heard).toBe(1);
  await run("notify news");
  await expect.poll(() => heard).toBe(2);
  await run("notify other_news");
  await run(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listen news' and datname = current_database()",
  );
  await expect.poll(() => heard).toBe(3);
  await run("notify news");
  await expect.poll(() => heard).toBe(4);
  await ear.close();
  await run("notify news");
  await new Promise((done) => setTimeout(done, 50));
  expect(heard).toBe(4);
});

test("a database that is away is waited for, and closing does not wait", async () => {
  const ear = listen("postgresql://127.0.0.1:1/nowhere", "news", () => {});
  await new Promise((done) => setTimeout(done, 150));
  const asked = performance.now();
  await ear.close();
  expect(performance.now() - asked).toBeLessThan(1000);
});
