/** Reports over the API: words, rights, tenancy, files. The figures themselves are checked beside the commands. */
import * as db from "@8521/database";
import { findGuessBursts } from "@8521/engine/commands";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
let admin: Client;
beforeAll(async () => {
  api = await openApiUnderTest();
  admin = api.client("admin");
});
afterAll(() => api.close());

const run = (text: string, values: unknown[] = []) => api.shop.orm.em.fork().execute(text, values);
const range = { from: dayAgo(89), to: dayAgo(0) };
function dayAgo(days: number): string {
  const at = Date.now() + 8 * 3_600_000 - days * 86_400_000;
  return new Date(at).toISOString().slice(0, 10);
}

const USES = `query ($by: ReportGroup!, $range: DayRange, $filter: UsesFilter) { admin {
  usesReport(by: $by, range: $range, filter: $filter) { from to beforeFrom beforeTo rowCount
    total { uses orders discountGiven { amount } revenue { amount } averageOrder { amount } newCustomerPercent }
    rows { key label now { uses orders discountGiven { amount } } before { uses } } } } }`;

describe("uses", () => {
  it.each(["DAY", "WEEK", "MONTH", "VOUCHER", "BATCH", "CHANNEL", "AFFILIATE", "DISCOUNT"])(
    "by %s: labels, and the database's own sum",
    async (by) => {
      const { data, errors } = await admin.ask(USES, { by, range });
      expect(errors).toBeUndefined();
      const { total, rows } = data.admin.usesReport;
      const [own] = (await run(
        "select count(*)::int as uses, sum(amount)::int as given from redemption where state = 'REDEEMED'",
      )) as { uses: number; given: number }[];
      expect([total.uses, Number(total.discountGiven.amount)]).toEqual([own!.uses, own!.given]);
      const sum = rows.reduce((all: number, row: any) => all + row.now.uses, 0);
      expect(sum).toBe(own!.uses);
      for (const row of rows) expect(row.label).not.toMatch(/^[0-9a-f]{8}-/);
    },
  );
  it("answers in a few queries, however many rows", async () => {
    const { queries } = await api.count(() => admin.ask(USES, { by: "VOUCHER", range }));
    // Who asks, the report, the vouchers.
    expect(queries.length).toBeLessThanOrEqual(4);
  });
  it("a private code's label is masked", async () => {
    const { data } = await admin.ask(USES, { by: "VOUCHER", range });
    const labels = data.admin.usesReport.rows.map((row: any) => row.label).join();
    expect(labels).not.toMatch(/7Q2F-9KXM|M4TW-3HZP/);
  });
  it("an impossible range is the caller's mistake", async () => {
    const { errors } = await admin.ask(USES, { by: "DAY", range: { from: "2026-02-02", to: "x" } });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

it("an affiliate sees their own codes' uses, and nobody the back office's", async () => {
  const mina = api.client("affiliate");
  const own = await mina.ask(
    `query ($range: DayRange) { affiliatePortal { affiliate { id }
       usesReport(by: VOUCHER, range: $range) { total { uses } rows { label } } } }`,
    { range },
  );
  const { affiliate, usesReport } = own.data.affiliatePortal;
  const { data } = await admin.ask(USES, {
    by: "VOUCHER",
    range,
    filter: { affiliateId: affiliate.id },
  });
  expect(usesReport.total.uses).toBe(data.admin.usesReport.total.uses);
  expect(usesReport.total.uses).toBeGreaterThan(0);
  for (const client of [mina, api.client("customer"), api.client()]) {
    const { errors } = await client.ask(USES, { by: "DAY", range });
    expect(["FORBIDDEN", "UNAUTHENTICATED"]).toContain(errors?.[0]?.extensions.code);
    const file = await client.request("GET", "/api/reports/records/uses.csv");
    expect([401, 403]).toContain(file.statusCode);
  }
});

const REFUSALS = `query ($range: DayRange) { admin { refusalsReport(range: $range) {
  total { checks applied waiting refused } pieces { key figures { refused } }
  reasons { reason label count before } codes { label voucher { id } reason times advice } } } }`;

it("refusals: an entered code is counted at once, with its channel", async () => {
  const before = await admin.ask(REFUSALS);
  const shopper = api.client(undefined, { "x-channel": "line" });
  const product = await shopper.ask(`{ product(slug: "alishan-coffee") { variants { id } } }`);
  const variantId = product.data.product.variants[0].id;
  await shopper.ask(
    `mutation ($id: ID!) { cartAddLine(variantId: $id, quantity: 1) { cart { id } problems { code } } }`,
    { id: variantId },
  );
  await shopper.ask(`mutation { cartApplyCode(code: "SUMMER20") { problems { code } } }`);
  const { data, errors } = await admin.ask(REFUSALS);
  expect(errors).toBeUndefined();
  const { total, pieces, codes } = data.admin.refusalsReport;
  expect(total.refused).toBe(before.data.admin.refusalsReport.total.refused + 1);
  expect(pieces.at(-1)).toMatchObject({ key: dayAgo(0) });
  expect(codes).toContainEqual(
    expect.objectContaining({ label: "SUMMER20", reason: "EXPIRED", advice: "EXTEND" }),
  );
  const [check] = await run("select channel, prefix_hash from code_check order by id desc limit 1");
  expect(check).toMatchObject({ channel: "LINE", prefix_hash: expect.anything() });
});

it("a burst is listed with its figures, told in words, and acknowledged once", async () => {
  await run(
    `insert into code_check (at, code_index, outcome, prefix_hash)
     select now() - interval '5 minutes' + n * interval '1 second', sha256(n::text::bytea), 'UNKNOWN_CODE', '\\xbb'
     from generate_series(1, 40) n`,
  );
  await findGuessBursts({
    em: api.shop.orm.em.fork(),
    now: new Date(),
    actor: { kind: "SYSTEM" },
    settings: api.shop.settings,
  });
  const BURSTS = `{ admin { guessBursts { totalCount nodes { kind attempts codes found alertId acknowledgedAt } }
    alerts(first: 100) { nodes { id kind message next } } } }`;
  const { data } = await admin.ask(BURSTS);
  const [burst] = data.admin.guessBursts.nodes;
  expect(burst).toMatchObject({ kind: "NETWORK", attempts: 40, codes: 40, acknowledgedAt: null });
  const alert = data.admin.alerts.nodes.find((one: any) => one.id === burst.alertId);
  expect(alert.message).toContain("40 次、40 組");
  await admin.ask(`mutation ($id: ID!) { alertAcknowledge(id: $id) { problems { code } } }`, {
    id: burst.alertId,
  });
  const after = await admin.ask(BURSTS);
  expect(after.data.admin.guessBursts.nodes[0].acknowledgedAt).not.toBeNull();
});

it("leaks: parts explain the score", async () => {
  const { data, errors } = await admin.ask(
    `{ admin { leakRisks { label score level uses affiliate { slug } parts { sign measured points weight } } } }`,
  );
  expect(errors).toBeUndefined();
  for (const { parts } of data.admin.leakRisks)
    for (const part of parts) expect(part.points).toBeLessThanOrEqual(part.weight);
});

describe("files", () => {
  it.each([
    ["/api/reports/uses.csv", "項目,使用次數"],
    ["/api/reports/refusals.csv", "原因,代碼"],
    ["/api/reports/records/uses.csv", "reserved_at,redeemed_at"],
    ["/api/reports/records/checks.csv", "at,stage,code"],
  ])("%s", async (address, head) => {
    const { from, to } = range;
    const file = await admin.request("GET", `${address}?from=${from}&to=${to}&by=MONTH`);
    expect(file.statusCode).toBe(200);
    expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(file.headers["content-disposition"]).toContain(`${from}-${to}.csv`);
    expect(file.body).toMatch(new RegExp(`^\uFEFF${head}`));
    expect(file.body.trimEnd().split("\r\n").length).toBeGreaterThan(1);
    expect(file.body).not.toMatch(/7Q2F-9KXM|@8521\.test/);
  });
  it("an impossible range is refused", async () => {
    const file = await admin.request("GET", "/api/reports/uses.csv?from=2026-02-02&to=x");
    expect(file.statusCode).toBe(400);
  });
});

it("the dashboard and the order list go by days in Taipei too", async () => {
  const order = await api.shop.orm.em.fork().findOneOrFail(db.Order, { state: "COMPLETED" });
  // 2 June, 01:00 in Taipei is still 1 June in London.
  await run(
    "update orders set paid_at = '2026-06-01T17:00Z', placed_at = '2026-06-01T17:00Z' where id = ?",
    [order.id],
  );
  const ask = async (day: string) => {
    const { data } = await admin.ask(
      `query ($range: DayRange!, $day: String!) { admin { dashboard(range: $range) { orders days { day orders } }
         orders(filter: { from: $day, to: $day }) { totalCount } } }`,
      { range: { from: day, to: day }, day },
    );
    return [data.admin.dashboard.orders, data.admin.orders.totalCount];
  };
  expect([await ask("2026-06-01"), await ask("2026-06-02")]).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
