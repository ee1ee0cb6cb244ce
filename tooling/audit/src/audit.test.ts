import { afterAll, beforeAll, expect, test } from "vitest";
import { AuditRun } from "@8521/database";
import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { ecpayFromEnvironment } from "@8521/ecpay";
import { openShop, shopSettings } from "@8521/engine/commands";
import { playWorld } from "@8521/seed";
import { CHECKS, findViolations, runAudit, type Violation } from "./audit.ts";
import { BREAKS } from "./breaks.cases.ts";
import { sellAtTills } from "./till-sales.cases.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const shop = await openShop(database.url, shopSettings({}, ecpayFromEnvironment({})));
  const now = new Date("2026-11-20T12:00:00Z");
  await playWorld(shop, { now, orders: 60 });
  await sellAtTills(shop, now);
  await shop.close();
});
afterAll(() => database.close());

/** Breaks something inside a transaction that is rolled back, and says what the audit saw meanwhile. */
async function seenAfter(sql: string): Promise<Violation[]> {
  let seen: Violation[] = [];
  const undo = new Error("undo");
  await database.orm.em
    .fork()
    .transactional(async (tx) => {
      // Triggers and foreign keys sleep: the audit is for the day on which they failed.
      await tx.execute("set local session_replication_role = replica");
      await tx.execute(sql);
      seen = await findViolations(tx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return seen;
}

test("a world that was played through the commands keeps every promise, and the run is kept", async () => {
  const report = await runAudit(database.orm.em);
  expect(report.violations).toEqual([]);
  const [run] = await database.orm.em.fork().find(AuditRun, {});
  expect(run).toMatchObject({ violations: 0 });
  expect(run?.checks).toHaveLength(CHECKS.length);
  expect(run?.finishedAt).toBeInstanceOf(Date);
});

test.each(BREAKS)("$check is seen to be broken when $what", async ({ check, sql, names }) => {
  const seen = (await seenAfter(sql)).filter((violation) => violation.check === check);
  const [first] = seen;
  expect(first?.detail).toBeTruthy();
  expect(first?.orderNumber ?? "none").toMatch(names === "ORDER" ? /^\d{12}$/ : /^(none|\d{12})$/);
});

test("every promise is broken by at least one case", () => {
  const broken = new Set(BREAKS.map(({ check }) => check));
  expect(CHECKS.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
});
