import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Id } from "../../../../pricing/model.ts";
import { sql } from "../../../ground/sql.ts";
import {
  applyCode,
  batchProgress,
  createVoucher,
  importVouchers,
  type ImportVouchersInput,
} from "../../../index.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../../../testing/world.ts";

let world: World;
let discountId: Id;
beforeAll(async () => {
  world = await openWorld();
  discountId = await world.discount();
  await world.affiliate("amy");
  const bob = await world.affiliate("bob");
  must(
    await createVoucher(world.context(ADMIN), {
      discountId,
      text: "BOB-LOO1",
      isPublic: false,
      affiliateId: bob,
    }),
  );
});
afterAll(() => world.database.close());
beforeEach(async () => {
  await world.rows(sql`delete from cart_code`);
  await world.rows(sql`delete from voucher where batch_id is not null`);
  await world.rows(sql`delete from voucher_batch`);
});

const run = (csv: ImportVouchersInput["csv"], more: Partial<ImportVouchersInput> = {}) =>
  importVouchers(world.context(ADMIN), {
    csv,
    discountId,
    name: "舊系統",
    mode: "DRY_RUN",
    ...more,
  });
const stored = () =>
  world.count(sql`select count(*)::int as n from voucher where batch_id is not null`);

/** 20 rows, each with the reason it is refused for; null is fine. */
const ROWS: readonly (readonly [row: string, reason: string | null, column?: string])[] = [
  ["OLD-0001,2026-12-31,1,1,amy,vip|new", null],
  ["OLD-0002,,,,,", null],
  ["old 0001,,,,,", "DUPLICATE_IN_FILE", "code"],
  [",2026-12-31,,,,", "CODE_MISSING", "code"],
  ["АMY10XX,,,,,", "INVALID_CHARACTERS", "code"],
  ["AB1,,,,,", "INVALID_CHARACTERS", "code"],
  ["OLD-0003,31.12.2026,,,,", "NOT_A_DATE", "endsAt"],
  ["OLD-0004,2026-02-30,,,,", "NOT_A_DATE", "endsAt"],
  ["OLD-0005,,0,,,", "NOT_A_NUMBER", "maxRedemptions"],
  ["OLD-0006,,-3,,,", "NOT_A_NUMBER", "maxRedemptions"],
  ["OLD-0007,,,many,,", "NOT_A_NUMBER", "maxRedemptionsPerCustomer"],
  ["OLD-0008,,,,nobody,", "AFFILIATE_NOT_FOUND", "affiliate"],
  ["TEST,,,,,", "CODE_RESERVED", "code"],
  ["BOB-LOO1,,,,bob,", "CODE_EXISTS", "code"],
  ["B0B-LO01,,,,amy,", "LOOKALIKE", "code"],
  ["B0B-L00I,,,,bob,", null],
  ["OLD-0009,2026-12-31", "COLUMN_COUNT"],
  ['"OLD-0010","2026/12/31","5","","","a;b"', null],
  ["ＯＬＤ－００１１,,,,,", null],
  ["=1+1OLD,,,,,", "INVALID_CHARACTERS", "code"],
];
const CSV = `\uFEFFCode,Expires_At,Uses,uses_per_customer,affiliate,tags\r\n${ROWS.map(([row]) => row).join("\r\n")}\r\n`;
const GOOD = ROWS.filter(([, reason]) => reason === null).length;

describe("a file of 20 rows with faults", () => {
  test.each(ROWS.map((row, at) => [at + 2, ...row] as const))(
    "line %i (%s): %s",
    async (line, _row, reason, column) => {
      const report = must(await run(CSV));
      const found = report.badRows.find((bad) => bad.line === line);
      expect(found ?? null).toEqual(
        reason === null ? null : { line, reason, column: column ?? null },
      );
    },
  );

  test("a dry run changes nothing", async () => {
    expect(must(await run(CSV))).toMatchObject({
      batchId: null,
      rows: 20,
      good: GOOD,
      bad: 20 - GOOD,
      imported: 0,
      existing: 1,
    });
    expect(await stored()).toBe(0);
  });

  test("with a bad row nothing is imported unless asked", async () => {
    expect(must(await run(CSV, { mode: "ALL" }))).toMatchObject({ imported: 0, batchId: null });
    expect(await stored()).toBe(0);
  });

  test("asked for the good rows, those are; again, none is", async () => {
    const first = must(await run(CSV, { mode: "GOOD_ROWS" }));
    expect(first).toMatchObject({ imported: GOOD, bad: 20 - GOOD });
    expect(await stored()).toBe(GOOD);
    const { batch } = must(await batchProgress(world.context(ADMIN), { batchId: first.batchId! }));
    expect(batch).toMatchObject({ source: "IMPORTED", state: "DONE", made: GOOD, count: GOOD });
    const again = must(await run(CSV, { mode: "GOOD_ROWS" }));
    expect(again).toMatchObject({ imported: 0, good: 0, batchId: null, existing: GOOD + 1 });
    expect(await stored()).toBe(GOOD);
  });

  test("the report never repeats a code", async () => {
    expect(JSON.stringify(must(await run(CSV)))).not.toMatch(/OLD|LOO\d|XX/);
  });
});

test("a row's own terms win, an empty cell takes the batch's", async () => {
  const endsAt = world.now.getTime() + 86_400_000;
  await run(CSV, { mode: "GOOD_ROWS", endsAt, maxRedemptions: 9, tags: ["old"] });
  const found = await world.rows(
    sql`select v.ends_at = '2026-12-31T16:00:00Z' as own_end, v.ends_at = ${new Date(endsAt)} as batch_end,
               v.max_redemptions, to_jsonb(v.tags) as tags, a.slug
        from voucher v left join affiliate a on a.id = v.affiliate_id
        where v.batch_id is not null order by v.id limit 2`,
  );
  expect(found).toEqual([
    { own_end: true, batch_end: false, max_redemptions: 1, tags: ["vip", "new"], slug: "amy" },
    { own_end: false, batch_end: true, max_redemptions: 9, tags: ["old"], slug: null },
  ]);
});

test("an imported code is entered as a person writes it", async () => {
  must(await run("code\nSUMMER-77XZ\n", { mode: "ALL" }));
  const cart = await world.cart([[await world.goods(1000), 1]]);
  const applied = must(await applyCode(world.context(), { ...cart, text: "summer 77xz" }));
  expect(applied.code.state).toBe("APPLIED");
});

test("it comes in pieces, cut anywhere, in thousands", async () => {
  const lines = Array.from({ length: 3_500 }, (_, n) => `BULK-${10_000_000 + n}`);
  const bytes = Buffer.from(`代碼\n${lines.join("\n")}`);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 997) yield bytes.subarray(at, at + 997);
  }
  const report = must(await run(pieces(), { mode: "ALL" }));
  expect(report).toMatchObject({ rows: 3_500, imported: 3_500, bad: 0 });
});

test("a deployment's pattern for hand-written codes holds for each row", async () => {
  const codes = { ...world.settings.codes, handwritten: /^[A-Z][0-9]{5}$/ };
  const context = { ...world.context(ADMIN), settings: { ...world.settings, codes } };
  const input = { discountId, name: "x", mode: "DRY_RUN" } as const;
  const report = must(
    await importVouchers(context, { ...input, csv: "code\nA12345\na12345\nAB123" }),
  );
  expect(report.badRows).toEqual([
    { line: 3, reason: "FORMAT_MISMATCH", column: "code" },
    { line: 4, reason: "FORMAT_MISMATCH", column: "code" },
  ]);
  const text = { discountId, text: "HELLO1", isPublic: true };
  expect(codesOf(await createVoucher(context, text))).toEqual(["FORMAT_MISMATCH"]);
});

test.each([
  ["", "CSV_INVALID"],
  ["name,date\nA,B", "CSV_INVALID"],
  ['code\n"never closed', "CSV_INVALID"],
])("a file that can't be read is refused as a whole: %j", async (csv, code) => {
  expect(codesOf(await run(csv))).toEqual([code]);
});

test("look-alikes with a reason are imported, and the reason is kept", async () => {
  const csv = "code,affiliate\nB0B-LO01,amy\n";
  must(await run(csv, { mode: "ALL", lookalikeReason: "同一品牌" }));
  expect(await stored()).toBe(1);
  const { reason } = await world.one<{ reason: string }>(
    sql`select reason from audit_log where action = 'voucher_batch.imported' order by at desc limit 1`,
  );
  expect(reason).toBe("同一品牌");
});
