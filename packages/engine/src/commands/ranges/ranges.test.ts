import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countQueries } from "@8521/database/testing";
import type { Id, Range } from "../../pricing/model.ts";
import {
  archiveRange,
  createRange,
  loadRanges,
  RANGE_MEMBERS_MAX,
  type RangeDraft,
  setDiscountStatus,
  updateRange,
} from "../index.ts";
import { sql } from "../ground/sql.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
let cup: Id;
let theirs: Id;
beforeAll(async () => {
  world = await openWorld();
  cup = await productOf(await world.goods(500));
  theirs = await productOf(await world.goods(500, 10, { partnerId: world.otherPartnerId }));
});
afterAll(() => world.database.close());

const productOf = (variantId: Id) =>
  world
    .one<{ id: Id }>(sql`select product_id as id from variant where id = ${variantId}`)
    .then(({ id }) => id);
const name = { "zh-TW": "茶具", en: "Tea things" };
const draft = (more: Partial<RangeDraft> = {}): RangeDraft => ({ name, partnerId: null, ...more });
const admin = () => world.context(ADMIN);
const partnerAdmin = () => world.context({ ...ADMIN, partnerId: world.partnerId });
const create = async (more: Partial<RangeDraft> = {}) =>
  must(await createRange(admin(), { range: draft(more) })).rangeId;
const kept = async (rangeId: Id): Promise<Range> =>
  (await loadRanges(world.database.orm.em.fork(), [rangeId]))[0]!;
const discountOn = (rangeId: Id, more: object = {}) =>
  world.automatic({ scope: { include: { ranges: [rangeId] } }, ...more });
const NOBODY = "00000000-0000-7000-8000-000000000000";

test("a range is kept as it was written, each thing once", async () => {
  const include = { products: [cup, cup], tags: ["tea", "new"], categories: [world.categoryId] };
  const rangeId = await create({ include, exclude: { kinds: ["COURSE"] } });
  expect(await kept(rangeId)).toEqual({
    id: rangeId,
    name,
    partnerId: null,
    include: { products: [cup], tags: ["new", "tea"], categories: [world.categoryId] },
    exclude: { kinds: ["COURSE"] },
  });
});

test("a change is a new version; who read an older one is told; one of three editors wins", async () => {
  const rangeId = await create({ include: { products: [cup] } });
  const change = { rangeId, expectedVersion: 1, range: draft({ exclude: { products: [cup] } }) };
  const answers = await Promise.all([1, 2, 3].map(() => updateRange(admin(), change)));
  expect(answers.flatMap(codesOf)).toEqual(["VERSION_CONFLICT", "VERSION_CONFLICT"]);
  expect(await kept(rangeId)).toMatchObject({ exclude: { products: [cup] } });
  expect(await kept(rangeId)).not.toHaveProperty("include");
});

const many = (count: number) => Array.from({ length: count }, (_, at) => `tag-${at}`);
const HOSTILE: readonly (readonly [
  string,
  (own: { cup: Id; theirs: Id }) => object,
  readonly string[],
])[] = [
  ["a range inside a range", () => ({ include: { ranges: [NOBODY] } }), ["SELECTION_INVALID"]],
  ["a list that is none", () => ({ include: { products: "all" } }), ["SELECTION_INVALID"]],
  ["a number for an id", () => ({ include: { products: [7] } }), ["SELECTION_INVALID"]],
  ["no id at all", () => ({ include: { products: ["'; --"] } }), ["MEMBER_NOT_FOUND"]],
  ["what is not there", () => ({ exclude: { variants: [NOBODY] } }), ["MEMBER_NOT_FOUND"]],
  ["a catalog nobody has", () => ({ include: { catalogs: [NOBODY] } }), ["MEMBER_NOT_FOUND"]],
  [
    "a product's id as a category",
    (x) => ({ include: { categories: [x.cup] } }),
    ["MEMBER_NOT_FOUND"],
  ],
  ["a kind that is none", () => ({ include: { kinds: ["MAGIC"] } }), ["SELECTION_INVALID"]],
  ["an endless tag", () => ({ include: { tags: ["x".repeat(101)] } }), ["SELECTION_INVALID"]],
  ["an empty tag", () => ({ include: { tags: [""] } }), ["SELECTION_INVALID"]],
  ["a field nobody knows", () => ({ also: {} }), ["SELECTION_INVALID"]],
  ["half a name", () => ({ name: { "zh-TW": "茶具", en: " " } }), ["SELECTION_INVALID"]],
  ["too much", () => ({ include: { tags: many(RANGE_MEMBERS_MAX + 1) } }), ["TOO_MANY_MEMBERS"]],
  [
    "too much in two halves",
    () => ({ include: { tags: many(RANGE_MEMBERS_MAX) }, exclude: { tags: ["x"] } }),
    ["TOO_MANY_MEMBERS"],
  ],
  [
    "a partner's range of another's product",
    (x) => ({ partnerId: world.partnerId, include: { products: [x.theirs] } }),
    ["MEMBER_NOT_FOUND"],
  ],
  ["a site-wide range of anybody's product", (x) => ({ include: { products: [x.theirs] } }), []],
];

describe("what a range may be", () => {
  test.each(HOSTILE)("%s", async (_, more, expected) => {
    const range = draft(more({ cup, theirs }) as Partial<RangeDraft>);
    const answer = await createRange(admin(), { range });
    expect([...new Set(codesOf(answer))]).toEqual(expected);
  });
  test("what is wrong says where", async () => {
    const range = draft({ exclude: { products: [cup, NOBODY] } });
    expect(await createRange(admin(), { range })).toMatchObject({
      problems: [{ path: ["exclude", "products"], data: { list: "products", id: NOBODY } }],
    });
  });
});

test("10,000 members are written and read in as many queries as ten", async () => {
  const write = (count: number) =>
    countQueries(world.database.orm, () => create({ include: { tags: many(count) } }));
  const [few, most] = [await write(10), await write(RANGE_MEMBERS_MAX)];
  expect(most.count).toBe(few.count);
  const read = await countQueries(world.database.orm, () => kept(most.result));
  expect([read.result.include?.tags?.length, read.count]).toEqual([RANGE_MEMBERS_MAX, 1]);
});

test("an admin of one partner writes that one's ranges and no other", async () => {
  const own = { partnerId: world.partnerId };
  must(await createRange(partnerAdmin(), { range: draft(own) }));
  const others = [null, world.otherPartnerId].map((partnerId) => draft({ partnerId }));
  for (const range of others) {
    expect(codesOf(await createRange(partnerAdmin(), { range }))).toEqual(["NOT_ALLOWED"]);
  }
  const rangeId = await create();
  const change = { rangeId, expectedVersion: 1, range: draft(own) };
  expect(codesOf(await updateRange(partnerAdmin(), change))).toEqual(["NOT_ALLOWED"]);
  expect(codesOf(await updateRange(admin(), change))).toEqual(["NOT_ALLOWED"]);
  expect(codesOf(await archiveRange(partnerAdmin(), { rangeId }))).toEqual(["NOT_ALLOWED"]);
  expect(codesOf(await createRange(world.context(), { range: draft() }))).toEqual(["NOT_ALLOWED"]);
});

describe("a range that a discount uses", () => {
  test("can't be put away, and says which; when the discount is over, it can", async () => {
    const rangeId = await create();
    const discountId = await discountOn(rangeId);
    expect(await archiveRange(admin(), { rangeId })).toMatchObject({
      problems: [{ code: "RANGE_IN_USE", data: { usedBy: [{ id: discountId }] } }],
    });
    must(await setDiscountStatus(admin(), { discountId, status: "ENDED" }));
    must(await archiveRange(admin(), { rangeId }));
    must(await archiveRange(admin(), { rangeId }));
    const change = { rangeId, expectedVersion: 1, range: draft() };
    expect(codesOf(await updateRange(admin(), change))).toEqual(["STATUS_NOT_ALLOWED"]);
    await expect(discountOn(rangeId)).rejects.toThrow(/RANGE_NOT_FOUND.*scope/);
  });
  test("is found wherever its rule names it: condition, pair, exclusion", async () => {
    const [a, b, c] = [await create(), await create(), await create()];
    const config = {
      type: "PAIR_PRICE",
      first: { include: { ranges: [a] } },
      second: { exclude: { ranges: [b] } },
      price: 1,
    } as const;
    const scope = { include: { ranges: [c] } };
    const condition = { type: "NOT", of: { type: "REQUIRED_ITEMS", scope } } as const;
    const discountId = await world.discount({ level: "PRODUCT", config, condition });
    const found = await world.rows<{ range_id: Id }>(
      sql`select range_id from discount_range where discount_id = ${discountId} order by 1`,
    );
    expect(found.map(({ range_id }) => range_id)).toEqual([a, b, c].toSorted());
  });
  test("may not be another partner's, nor nobody's", async () => {
    const foreign = await create({ partnerId: world.otherPartnerId });
    const own = { partnerId: world.partnerId };
    await expect(discountOn(foreign, own)).rejects.toThrow(/RANGE_NOT_FOUND/);
    await expect(discountOn(NOBODY)).rejects.toThrow(/RANGE_NOT_FOUND/);
    await expect(discountOn("no id")).rejects.toThrow(/RANGE_NOT_FOUND/);
    await discountOn(foreign);
    await discountOn(await create(), own);
  });
  test("put away and used at the same moment: one of the two is refused", async () => {
    for (let round = 0; round < 5; round++) {
      const rangeId = await create();
      const [used, away] = await Promise.allSettled([
        discountOn(rangeId),
        archiveRange(admin(), { rangeId }),
      ]);
      const wasUsed = used.status === "fulfilled";
      const wentAway = away.status === "fulfilled" && away.value.ok;
      expect(wasUsed).toBe(!wentAway);
    }
  });
});
