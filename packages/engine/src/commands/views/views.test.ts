import { afterAll, beforeAll, expect, it } from "vitest";
import { sql } from "../ground/sql.ts";
import { type Actor, deleteView, listViews, renameView, saveView, VIEWS_MOST } from "../index.ts";
import { codesOf, must, openWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const admin = async (): Promise<Actor> => ({ kind: "ADMIN", id: (await world.member()).userId });
const save = (
  actor: Actor,
  name: string,
  search: { [filter: string]: string } = { status: "ACTIVE" },
) => saveView(world.context(actor), { list: "VOUCHERS", name, search });
const names = async (actor: Actor) =>
  (await listViews(world.context(actor), { list: "VOUCHERS" })).map(({ name }) => name);

it("keeps filters under a name, renames and forgets them; each admin has their own", async () => {
  const [ann, ben] = [await admin(), await admin()];
  const { viewId } = must(await save(ann, " Spring ", { status: "PAUSED", affiliate: "A1" }));
  must(await save(ben, "spring"));
  must(await save(ann, "autumn"));
  expect(await listViews(world.context(ann), { list: "VOUCHERS" })).toMatchObject([
    { name: "autumn", search: { status: "ACTIVE" } },
    { viewId, name: "Spring", search: { status: "PAUSED", affiliate: "A1" } },
  ]);
  expect(codesOf(await save(ann, "SPRING"))).toEqual(["VIEW_NAME_TAKEN"]);
  expect(codesOf(await renameView(world.context(ann), { viewId, name: "Autumn" }))).toEqual([
    "VIEW_NAME_TAKEN",
  ]);
  for (const theirs of [
    renameView(world.context(ben), { viewId, name: "x" }),
    deleteView(world.context(ben), { viewId }),
  ])
    expect(codesOf(await theirs)).toEqual(["VIEW_NOT_FOUND"]);
  must(await renameView(world.context(ann), { viewId, name: "Winter" }));
  expect(await names(ann)).toEqual(["autumn", "Winter"]);
  must(await deleteView(world.context(ann), { viewId }));
  expect([await names(ann), await names(ben)]).toEqual([["autumn"], ["spring"]]);
});

it("never keeps a code that was searched for", async () => {
  const ann = await admin();
  expect(codesOf(await save(ann, "one code", { q: "SECRET99" }))).toEqual(["VIEW_EMPTY"]);
  must(await save(ann, "paused", { q: "SECRET99", status: "PAUSED", other: "x" }));
  const kept = await world.one<{ all: string }>(
    sql`select jsonb_agg(v)::text as all from saved_view v`,
  );
  expect(kept.all).not.toContain("SECRET99");
  expect(await listViews(world.context(ann), { list: "VOUCHERS" })).toMatchObject([
    { search: { status: "PAUSED" } },
  ]);
});

it.each([
  ["nothing", "  ", "VIEW_NAME_INVALID"],
  ["a letter of 61", "x".repeat(61), "TEXT_TOO_LONG"],
])("refuses as a name %s", async (_, name, outcome) => {
  expect(codesOf(await save(await admin(), name))).toEqual([outcome]);
});

it("only for admins, and only so many, though they are saved at once", async () => {
  expect(codesOf(await save({ kind: "GUEST" }, "x"))).toEqual(["NOT_ALLOWED"]);
  const ann = await admin();
  const saved = await Promise.all(
    Array.from({ length: VIEWS_MOST + 3 }, (_, n) => save(ann, `view ${n}`)),
  );
  expect(saved.filter(({ ok }) => ok)).toHaveLength(VIEWS_MOST);
  expect(saved.flatMap(codesOf)).toEqual(["TOO_MANY_VIEWS", "TOO_MANY_VIEWS", "TOO_MANY_VIEWS"]);
});
