import { afterAll, beforeAll, expect, test } from "vitest";
import { Category, Lesson, Media, Product, Variant } from "../../entities/index.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/index.ts";
import { demoSignIns, GOODS } from "../data/index.ts";
import { isWorldThere, plantWorld } from "./index.ts";

let database: TestDatabase;
let wasThere = true;
beforeAll(async () => {
  database = await createTestDatabase();
  const facts = {
    now: new Date("2026-11-01T00:00:00Z"),
    passwordHash: "hash",
    programTerms: {},
    sold: new Map(),
  };
  wasThere = await isWorldThere(database.orm.em);
  await plantWorld(database.orm.em, facts);
});
afterAll(() => database.close());

test("the shop has what the demo promises", async () => {
  const em = database.orm.em.fork();
  expect([wasThere, await isWorldThere(em)]).toEqual([false, true]);
  expect(await em.count(Product, { kind: "PHYSICAL" })).toBeGreaterThanOrEqual(24);
  expect(await em.count(Product, { kind: "COURSE" })).toBe(6);
  expect(await em.count(Category, { parentId: null })).toBe(6);
  expect(await em.count(Lesson, { isPreview: true })).toBe(6);
  const prices = (await em.find(Variant, {})).map(({ price }) => price);
  expect([Math.min(...prices), Math.max(...prices)]).toEqual([120, 6800]);
  expect(new Set(demoSignIns.map(({ role }) => role))).toEqual(
    new Set(["ADMIN", "AFFILIATE", "CUSTOMER"]),
  );
});

test("every text is there in both languages", () => {
  const seen = JSON.stringify(GOODS, (_key, value: unknown) => {
    if (
      value &&
      typeof value === "object" &&
      "zh-TW" in value &&
      "en" in value &&
      (!value["zh-TW"] || !value.en)
    )
      throw new Error(JSON.stringify(value));
    return value;
  });
  expect(seen.length).toBeGreaterThan(1000);
});

test("every picture is a well-formed drawing of a modest size", async () => {
  for (const { bytes } of await database.orm.em.fork().find(Media, {})) {
    const text = Buffer.from(bytes).toString();
    expect(text).toMatch(/^<svg xmlns.*<\/svg>$/s);
    expect(text).not.toMatch(/NaN|undefined/);
    expect(text.match(/<g[ >]/g)?.length ?? 0).toBe(text.match(/<\/g>/g)?.length ?? 0);
    expect(text.length).toBeLessThan(40_000);
  }
});
