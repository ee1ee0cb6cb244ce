import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createOrm, type Orm } from "@8521/database";
import { countQueries } from "@8521/database/testing";
import type { Id } from "../../../pricing/model.ts";
import {
  followRules,
  rulesInForce,
  type RuleShelf,
  setDiscountStatus,
  useRuleShelf,
} from "../../index.ts";
import { ADMIN, must, openWorld, type World } from "../../testing/world.ts";
import { sql } from "../../ground/sql.ts";

let world: World;
/** A second process of the shop, as far as the cache can tell: a pool of its own. */
let other: Orm;
let first: Id;

beforeAll(async () => {
  world = await openWorld();
  other = await createOrm(world.database.url, { poolSize: 2 });
  first = await world.automatic();
});
afterAll(async () => {
  await other.close(true);
  await world.database.close();
});

const rulesIn = (orm: Orm) => rulesInForce({ ...world.context(ADMIN), em: orm.em.fork() });
const idsIn = async (orm: Orm) => [...(await rulesIn(orm)).discounts.keys()];

describe("rules compiled in one process and changed in another", () => {
  test("are never used again, though nobody told the process", async () => {
    expect(await idsIn(other)).toEqual([first]);
    const second = await world.automatic();
    expect((await idsIn(other)).toSorted()).toEqual([first, second].toSorted());
    must(await setDiscountStatus(world.context(ADMIN), { discountId: second, status: "ENDED" }));
    expect(await idsIn(other)).toEqual([first]);
  });

  test("are kept while nothing changes: one query for the generation, the very same object", async () => {
    const before = await rulesIn(other);
    const { result, count } = await countQueries(other, () => rulesIn(other));
    expect(count).toBe(1);
    expect(result.compiled).toBe(before.compiled);
  });

  test("are frozen and hashed: equal rules, equal hash, whoever compiled them", async () => {
    const [here, there] = [await rulesIn(world.database.orm), await rulesIn(other)];
    expect(here.compiled).not.toBe(there.compiled);
    expect(here.compiled.hash).toBe(there.compiled.hash);
    const rule = here.compiled.byId.get(first)!.discount;
    expect(() => Object.assign(rule, { priority: 1 })).toThrow(TypeError);
  });

  test("are dropped at once in every process that follows", async () => {
    const processes = [world.database.orm, other];
    const followings = processes.map((orm) => followRules(world.database.url, orm.em));
    // Each drops once when it begins to listen: it may have missed something.
    for (const orm of processes) await expect.poll(() => isDropped(orm)).toBe(true);
    for (const orm of processes) expect(await isDropped(orm)).toBe(false);
    // The word alone, with the generation as it was: that alone would not have dropped anything.
    await world.rows(sql`notify rules_changed`);
    for (const orm of processes) await expect.poll(() => isDropped(orm)).toBe(true);
    await Promise.all(followings.map((following) => following.close()));
  });

  /** Whether the rules have to be loaded: one query for the generation, one for them. */
  async function isDropped(orm: Orm): Promise<boolean> {
    return (await countQueries(orm, () => rulesIn(orm))).count === 2;
  }
});

describe("with a shelf that all processes share", () => {
  const texts = new Map<string, string>();
  const shelf: RuleShelf = {
    get: async (key) => texts.get(key) ?? null,
    put: async (key, text) => void texts.set(key, text),
  };
  let third: Orm;
  beforeAll(async () => {
    third = await createOrm(world.database.url, { poolSize: 1 });
    for (const orm of [other, third]) useRuleShelf(orm.em, shelf);
  });
  afterAll(() => third.close(true));

  const isPointed = () =>
    world
      .count(sql`select count(*)::int as n from setting g join setting p on p.key = 'rules.hash'
                   and p.value ->> 'generation' = g.value #>> '{}' where g.key = 'rules.generation'`)
      .then((n) => n === 1);
  const readsTable = async (orm: Orm) => {
    const { queries } = await countQueries(orm, () => rulesIn(orm));
    return queries.some((query) => query.includes("from discount"));
  };

  test("one process reads the table, the next one the shelf, and both have the same rules", async () => {
    await world.automatic();
    expect(await readsTable(other)).toBe(true);
    await expect.poll(isPointed).toBe(true);
    expect(await readsTable(third)).toBe(false);
    expect((await rulesIn(third)).compiled.hash).toBe((await rulesIn(other)).compiled.hash);
    expect([...texts.keys()]).toEqual([`discounts:rules:${(await rulesIn(other)).compiled.hash}`]);
  });

  test.each([
    ["lies", () => [...texts.keys()].forEach((key) => texts.set(key, "[]"))],
    ["is garbled", () => [...texts.keys()].forEach((key) => texts.set(key, "{"))],
    ["forgets", () => texts.clear()],
  ])("a shelf that %s costs time, never a wrong price", async (_, spoil) => {
    await world.automatic();
    const ids = await idsIn(other);
    await expect.poll(isPointed).toBe(true);
    spoil();
    expect(await readsTable(third)).toBe(true);
    expect(await idsIn(third)).toEqual(ids);
  });
});
