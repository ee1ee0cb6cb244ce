import { countQueries } from "@8521/database/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Id } from "../../pricing/model.ts";
import { sql } from "../ground/sql.ts";
import { findDuplicateVouchers, readOldCodes, setVoucherStatus } from "../index.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
let discountId: Id;
let amy: Id;
beforeAll(async () => {
  world = await openWorld();
  discountId = await world.discount();
  amy = await world.affiliate("amy");
});
afterAll(() => world.database.close());

const code = (text: string, more: object = {}) => world.voucher(text, { discountId, ...more });
const find = async (kind: "EXACT" | "LOOKALIKE" | "REVIEW", limit = 20, after?: string) =>
  must(await findDuplicateVouchers(world.context(ADMIN), { kind, limit, after: after ?? null }));
const textsOf = ({ groups }: Awaited<ReturnType<typeof find>>) =>
  groups.map((group) => group.codes.map(({ codeText }) => codeText).toSorted());

describe("the shop's own codes", () => {
  it("finds look-alikes by the index, with figures and a proposal, whoever owns them", async () => {
    const survivor = await code("AMY10", { affiliateId: amy });
    world.now = new Date(world.now.getTime() + 1_000);
    await code("AMYI0", { affiliateId: amy });
    await code("STRANGER");
    const found = await find("LOOKALIKE");
    expect(textsOf(found)).toEqual([["AMY10", "AMYI0"]]);
    expect(found.groups[0]).toMatchObject({
      because: ["SKELETON"],
      proposal: { id: survivor, because: "OLDEST", needsDecision: false },
    });
    expect(found.groups[0]!.codes[0]).toMatchObject({ affiliateName: "amy", redeemed: 0 });
  });

  it("finds what only the wide fold joins among codes that people wrote", async () => {
    await code("SUMMERS20");
    await code("SUMMER520");
    expect(textsOf(await find("REVIEW"))).toContainEqual(["SUMMER520", "SUMMERS20"]);
    expect(textsOf(await find("LOOKALIKE"))).toHaveLength(1);
  });

  it("opens private codes in memory only: the answer shows them masked", async () => {
    await code("WINTERFEST", { isPublic: false });
    await code("WINTERFESTS", { isPublic: false });
    const texts = textsOf(await find("REVIEW")).flat();
    expect(texts).toContain("WIN-****-FEST");
    expect(JSON.stringify(texts)).not.toContain("WINTERFEST");
  });

  it("leaves out what is over: two retired codes of one skeleton", async () => {
    for (const text of ["OLDIE0", "0LDIE0"]) {
      const voucherId = await code(text, { lookalikeReason: "both are Amy's" });
      must(await setVoucherStatus(world.context(ADMIN), { voucherId, status: "RETIRED" }));
    }
    expect(textsOf(await find("LOOKALIKE"))).toHaveLength(1);
  });

  it("pages through all of them, each once", async () => {
    for (let n = 0; n < 5; n++) {
      await code(`PAGEO${n}X`);
      await code(`PAGE0${n}X`);
    }
    const all = await find("LOOKALIKE");
    const paged: string[][] = [];
    for (let after: string | undefined; ;) {
      const page = await find("LOOKALIKE", 2, after);
      paged.push(...textsOf(page));
      expect(page.total).toBe(all.total);
      if (page.groups.length < 2) break;
      after = page.groups.at(-1)!.place;
    }
    expect(paged).toEqual(textsOf(all));
    expect(paged).toHaveLength(6);
  });

  it("asks as many queries for twenty groups as for one", async () => {
    const { count: one } = await countQueries(world.database.orm, () => find("LOOKALIKE", 1));
    const { count: many } = await countQueries(world.database.orm, () => find("LOOKALIKE", 20));
    expect(many).toBe(one);
  });

  it("tells a shopper nothing", async () => {
    const asked = { kind: "LOOKALIKE", limit: 1 } as const;
    expect(codesOf(await findDuplicateVouchers(world.context(), asked))).toEqual(["NOT_ALLOWED"]);
  });
});

describe("an old shop's file", () => {
  const CSV = [
    "Coupon_Code,Owner,Usage_Count,Created_At,Status",
    "lifepics,amy,30,2019-05-01,publish",
    "LIFEPICS,amy,12,2018-01-01,publish",
    "LlFEPICS,bob,3,2017-01-01,publish",
    "КИРИЛЛ,,1,,",
    "summer2024,,5,,trash",
    "SUMER2024,,1,,",
    "amy10,amy,1,,",
  ].join("\n");

  it("is compared with itself and with the shop, and leaves nothing", async () => {
    const before = await world.count(sql`select count(*)::int as n from voucher`);
    const report = must(await readOldCodes(world.context(ADMIN), { csv: CSV }));
    expect(report).toMatchObject({ rows: 7, unreadable: [5], inShop: [{ line: 8, by: "KEY" }] });
    expect(
      report.groups.map(({ kind, codes, survivorLine, proposal }) => [
        kind,
        codes.map(({ line }) => line),
        survivorLine,
        proposal.needsDecision,
      ]),
    ).toEqual([
      ["EXACT", [2, 3], 2, false],
      ["LOOKALIKE", [2, 3, 4], 4, true],
      ["REVIEW", [6, 7], 7, false],
    ]);
    expect(await world.count(sql`select count(*)::int as n from voucher`)).toBe(before);
  });

  it("without a column of codes is refused", async () => {
    expect(codesOf(await readOldCodes(world.context(ADMIN), { csv: "name\nAmy" }))).toEqual([
      "CSV_INVALID",
    ]);
  });
});
