import { afterAll, beforeAll, expect, test } from "vitest";
import { createHash } from "node:crypto";
import { asPartner } from "../as-partner.ts";
import { newId } from "../new-id.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";

let database: TestDatabase;
const orderId = newId();
const canonical = '{"total":1}';
const sha256 = createHash("sha256").update(canonical).digest("hex");

beforeAll(async () => {
  database = await createTestDatabase();
  await run(
    `insert into orders (id, number, access_token_hash, currency, contact_name, email, email_key, phone, phone_key,
                         subtotal, discount_total, shipping_total, tax_total, total, payment_method)
     values (?, 'S-1', '\\x00', 'TWD', 'n', 'e', 'e', 'p', 'p', 1, 0, 0, 0, 1, 'ATM')`,
    [orderId],
  );
  await insertSnapshot(sha256);
});
afterAll(() => database.close());

const run = (text: string, values: unknown[] = []) => database.orm.em.fork().execute(text, values);
const insertSnapshot = (hash: string) =>
  run(
    `insert into order_snapshot (order_id, canonical, sha256, rule_set_hash, engine_version) values (?, ?, ?, 'r', '1')`,
    [orderId, canonical, hash],
  );

const ATTEMPTS = [
  "update order_snapshot set canonical = '{}', sha256 = encode(sha256('{}'), 'hex')",
  "update order_snapshot set engine_version = '2'",
  "delete from order_snapshot",
  "truncate order_snapshot",
  "truncate orders cascade",
  "insert into order_snapshot select * from order_snapshot on conflict (order_id) do update set engine_version = '2'",
  "merge into order_snapshot s using orders o on o.id = s.order_id when matched then delete",
];

test.each(ATTEMPTS)("the owner is refused: %s", async (attempt) => {
  await expect(run(attempt)).rejects.toThrow(/order_snapshot is append-only/);
  expect(await run("select sha256 from order_snapshot")).toEqual([{ sha256 }]);
});

test("nor where triggers are off for replication", async () => {
  const attempt = database.orm.em.fork().transactional(async (em) => {
    await em.execute("set local session_replication_role = replica");
    await em.execute("delete from order_snapshot");
  });
  await expect(attempt).rejects.toThrow(/append-only/);
});

test("its order can't be removed from under it", async () => {
  await expect(run("delete from orders")).rejects.toThrow(/violates foreign key/);
});

test.each([...ATTEMPTS, "select * from order_snapshot"])(
  "a partner's role is refused: %s",
  async (attempt) => {
    await expect(asPartner(database.orm.em, newId(), (em) => em.execute(attempt))).rejects.toThrow(
      /permission denied/,
    );
  },
);

test("a text that is not what its hash says is never written", async () => {
  await expect(insertSnapshot("0".repeat(64))).rejects.toThrow(/check constraint/);
});
