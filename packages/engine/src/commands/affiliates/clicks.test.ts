import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adoptVisitor, recordClick, type RecordClickInput } from "../index.ts";
import { sql } from "../ground/sql.ts";
import { codesOf, must, openWorld, type World } from "../testing/world.ts";

const BROWSER =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile Line/14.0.0";
let world: World;
let visitors = 0;
beforeAll(async () => {
  world = await openWorld();
  await world.affiliate("amy");
});
afterAll(() => world.database.close());

const visitor = () => `00000000-0000-4000-8000-${String(++visitors).padStart(12, "0")}`;
const click = (input: Partial<RecordClickInput>, minutes = 0) =>
  recordClick(world.context(undefined, new Date(world.now.getTime() + minutes * 60_000)), {
    slug: "amy",
    visitorId: visitor(),
    landingPath: "/",
    userAgent: BROWSER,
    ...input,
  });

describe("recordClick", () => {
  it("counts a repeat within 30 minutes once, and a later one again", async () => {
    const visitorId = visitor();
    const seen = [];
    for (const minutes of [0, 10, 35, 70]) {
      seen.push(must(await click({ visitorId }, minutes)).isRepeat);
    }
    expect(seen).toEqual([false, true, true, false]);
  });
  it("ten at the same moment are one", async () => {
    const visitorId = visitor();
    const answers = await Promise.all(Array.from({ length: 10 }, () => click({ visitorId })));
    expect(answers.filter((answer) => !must(answer).isRepeat)).toHaveLength(1);
  });
  it.each([
    "facebookexternalhit/1.1",
    "line-poker/1.0",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "WhatsApp/2.23",
    "curl/8.0",
    "",
    null,
  ])("knows a bot: %s", async (userAgent) => {
    expect(must(await click({ userAgent })).isBot).toBe(true);
  });
  it("knows a person, in LINE's own browser too", async () => {
    expect(must(await click({})).isBot).toBe(false);
  });
  it.each([
    ["/products/tea?x=1", "/products/tea?x=1"],
    ["//evil.example", "/"],
    ["https://evil.example", "/"],
    ["/\\evil.example", "/"],
    ["", "/"],
  ])("keeps a path of this shop only: %s", async (landingPath, kept) => {
    const { clickId } = must(await click({ landingPath }));
    expect(await world.one(sql`select landing_path from click where id = ${clickId}`)).toEqual({
      landing_path: kept,
    });
  });
  it("is for affiliates that are there and active", async () => {
    expect(codesOf(await click({ slug: "nobody" }))).toEqual(["AFFILIATE_NOT_FOUND"]);
    const id = await world.affiliate("asleep");
    await world.rows(sql`update affiliate set status = 'SUSPENDED' where id = ${id}`);
    expect(codesOf(await click({ slug: "asleep" }))).toEqual(["AFFILIATE_NOT_FOUND"]);
    expect(must(await click({ slug: "AMY" })).welcomeVoucherId).toBeNull();
  });
});

it("adoptVisitor gives a visitor's clicks to the customer who signed in, and no one else's", async () => {
  const visitorId = visitor();
  const [member, other] = [await world.member(), await world.member()];
  must(await click({ visitorId }));
  must(await click({ visitorId }, 60));
  expect(
    must(await adoptVisitor(world.context(), { visitorId, customerId: member.id })).clicks,
  ).toBe(2);
  expect(
    must(await adoptVisitor(world.context(), { visitorId, customerId: other.id })).clicks,
  ).toBe(0);
});
