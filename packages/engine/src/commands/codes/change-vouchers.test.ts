import { afterAll, beforeAll, expect, it } from "vitest";
import { countQueries } from "@8521/database/testing";
import type { Id } from "../../pricing/model.ts";
import { sql } from "../ground/sql.ts";
import { changeVouchers, setVoucherStatus, type VouchersChange, VOUCHERS_MOST } from "../index.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const DAY = 86_400_000;
const change = async (voucherIds: readonly Id[], what: VouchersChange, actor = ADMIN) =>
  must(
    await changeVouchers(world.context(actor), { voucherIds, change: what, reason: "spring" }),
  ).outcomes.map(({ outcome, problem }) => problem?.code ?? outcome);

it("does to each what can be done to it, and says what became of each", async () => {
  const now = world.now.getTime();
  const set = (voucherId: Id, status: "PAUSED" | "RETIRED") =>
    setVoucherStatus(world.context(ADMIN), { voucherId, status });
  const live = await world.voucher("BULK0001", { endsAt: now + DAY });
  const paused = await world.voucher("BULK0002", { endsAt: now + DAY });
  const retired = await world.voucher("BULK0003");
  const forEver = await world.voucher("BULK0004");
  const later = await world.voucher("BULK0005", { startsAt: now + 5 * DAY, endsAt: now + 6 * DAY });
  must(await set(paused, "PAUSED"));
  must(await set(retired, "RETIRED"));
  const all = [live, paused, retired, forEver, later, world.partnerId];
  const NOT = "VOUCHER_NOT_FOUND";
  const OUT = "VOUCHER_OUT_OF_USE";
  const to = (days: number) => ({ kind: "EXTEND", endsAt: now + days * DAY }) as const;
  expect(await change(all, to(3))).toEqual([
    "CHANGED",
    "CHANGED",
    OUT,
    "UNCHANGED",
    "UNCHANGED",
    NOT,
  ]);
  expect(await change(all, { kind: "PAUSE" })).toEqual([
    "CHANGED",
    "UNCHANGED",
    OUT,
    "CHANGED",
    "CHANGED",
    NOT,
  ]);
  expect(await change(all, { kind: "RETIRE" })).toEqual([
    "CHANGED",
    "CHANGED",
    "UNCHANGED",
    "CHANGED",
    "CHANGED",
    NOT,
  ]);
  expect(await change([live], { kind: "PAUSE" })).toEqual([OUT]);
  const logged = await world.rows<{ action: string; after: object; reason: string }>(
    sql`select action, after, reason from audit_log where object_id = ${live} and action <> 'voucher.created' order by at, id`,
  );
  expect(logged).toEqual([
    { action: "voucher.updated", after: { endsAt: now + 3 * DAY }, reason: "spring" },
    { action: "voucher.status", after: { status: "PAUSED" }, reason: "spring" },
    { action: "voucher.status", after: { status: "RETIRED" }, reason: "spring" },
  ]);
});

it("leaves another partner's alone, and takes 1 to 500", async () => {
  const voucherId = await world.voucher("BULK0009");
  const theirs = { ...ADMIN, partnerId: world.partnerId } as typeof ADMIN;
  expect(await change([voucherId], { kind: "RETIRE" }, theirs)).toEqual(["VOUCHER_NOT_FOUND"]);
  const many = Array.from(
    { length: VOUCHERS_MOST + 1 },
    (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`,
  );
  for (const voucherIds of [[], many]) {
    const result = await changeVouchers(world.context(ADMIN), {
      voucherIds,
      change: { kind: "PAUSE" },
    });
    expect(codesOf(result)).toEqual(["COUNT_INVALID"]);
  }
});

it("asks the database as often for thirty as for one", async () => {
  const discountId = await world.discount();
  const ids = [];
  for (let n = 0; n < 31; n++) ids.push(await world.voucher(`BULKMANY${n}`, { discountId }));
  const cost = async (voucherIds: readonly Id[]) =>
    (await countQueries(world.database.orm, () => change(voucherIds, { kind: "PAUSE" }))).count;
  expect(await cost(ids.slice(1))).toBe(await cost(ids.slice(0, 1)));
});
