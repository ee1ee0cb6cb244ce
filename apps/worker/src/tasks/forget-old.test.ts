import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { configureEcpay, STAGE_MERCHANT } from "@8521/ecpay";
import { openShop, shopSettings, type OpenShop } from "@8521/engine/commands";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Work } from "../work.ts";
import { findGuessBursts } from "./find-guess-bursts.ts";
import { forgetOld } from "./forget-old.ts";

let database: TestDatabase;
let shop: OpenShop;
let work: Work;
const now = new Date("2026-11-21T04:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
  const ecpay = configureEcpay({ environment: "stage", ...STAGE_MERCHANT });
  const { merchantId, amountLimits } = ecpay;
  shop = await openShop(database.url, shopSettings({}, { merchantId, amountLimits }));
  work = { shop, ecpay, shopUrl: "http://shop.example", log: () => undefined, now: () => now };
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

async function rows<Row>(text: string): Promise<Row[]> {
  return await shop.orm.em.fork().execute<Row[]>(text);
}

it("addresses and networks of checks are forgotten after thirty days, the checks are not", async () => {
  await rows(
    `insert into code_check (at, outcome, address_hash, prefix_hash)
     select '2026-11-21T04:00Z'::timestamptz - d * interval '1 day', 'EXPIRED', '\\x01', '\\x02'
     from generate_series(28, 33) d`,
  );
  await forgetOld(work);
  expect(
    await rows(
      `select count(*)::int as checks, count(address_hash)::int as addresses, count(prefix_hash)::int as prefixes,
              min(at) filter (where address_hash is not null) > '2026-10-21T04:00Z' as young from code_check`,
    ),
  ).toEqual([{ checks: 6, addresses: 3, prefixes: 3, young: true }]);
});

it("a burst is found by the run that was due then, and its source is forgotten after thirty days", async () => {
  await rows(
    `insert into code_check (at, code_index, outcome, prefix_hash)
     select '2026-10-10T04:00Z'::timestamptz + n * interval '1 second', sha256(n::text::bytea), 'UNKNOWN_CODE', '\\xaa'
     from generate_series(1, 30) n`,
  );
  await findGuessBursts(work);
  expect(await rows("select 1 from guess_burst")).toEqual([]);
  await findGuessBursts(work, new Date("2026-10-10T04:05:00Z"));
  expect(await rows("select kind, subject, attempts from guess_burst")).toEqual([
    { kind: "NETWORK", subject: "aa", attempts: 30 },
  ]);
  await forgetOld(work);
  expect(await rows("select subject, attempts from guess_burst")).toEqual([
    { subject: null, attempts: 30 },
  ]);
});
