import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyCode, priceOpenCart, removeCode, setVoucherStatus } from "../index.ts";
import { sql } from "../ground/sql.ts";
import type { CodeAttemptLimiter } from "../settings.ts";
import { ADMIN, codesOf, must, openWorld, type TestCart, type World } from "../testing/world.ts";

const HOUR = 3_600_000;
let world: World;
let variant: string;
beforeAll(async () => {
  world = await openWorld();
  variant = await world.goods(1000, 1000);
});
afterAll(() => world.database.close());

const enter = (cart: TestCart, text: string) => applyCode(world.context(), { ...cart, text });
const filled = () => world.cart([[variant, 1]]);

describe("a code that applies", () => {
  it.each(["ＷＥＬＣＯＭＥ", "wel come", "Wel–Come", "WELCOME"])(
    "is found however it is typed: %s",
    async (text) => {
      const known = await world.rows(sql`select 1 from voucher where public_code = 'WELCOME'`);
      if (!known[0]) await world.voucher("WELCOME");
      const { code } = must(await enter(await filled(), text));
      expect(code).toMatchObject({ state: "APPLIED", amount: 100, matchedBy: "KEY", reason: null });
    },
  );
  it("entered twice stays once", async () => {
    await world.voucher("TWICE");
    const cart = await filled();
    must(await enter(cart, "TWICE"));
    expect(must(await enter(cart, "twice")).cart.codes).toHaveLength(1);
  });
  it("is found by what it looks like when exactly one live code does", async () => {
    await world.voucher("AMY10");
    expect(must(await enter(await filled(), "AMYIO")).code).toMatchObject({
      codeText: "AMY10",
      matchedBy: "SKELETON",
    });
    // two that look alike: neither is guessed
    const affiliateId = await world.affiliate("twins");
    const discountId = await world.discount();
    await world.voucher("TWIN10", { affiliateId, discountId });
    await world.voucher("TW1N10", { affiliateId, discountId });
    expect(codesOf(await enter(await filled(), "TWLN10"))).toEqual(["UNKNOWN_CODE"]);
  });
  it("is kept as a voucher, never as text, when it is private", async () => {
    await world.voucher("PRIV-7K2M-9Q4X", { isPublic: false });
    const cart = await filled();
    const { code } = must(await enter(cart, "priv7k2m9q4x"));
    expect(code.codeText).toBe("PRI-****-9Q4X");
    const dump = await world.rows<{ all: string }>(
      sql`select to_jsonb(v)::text as all from voucher v union all select to_jsonb(c)::text from cart_code c
          union all select to_jsonb(k)::text from code_check k union all select to_jsonb(a)::text from audit_log a
          union all select to_jsonb(e)::text from outbox_event e`,
    );
    expect(dump.map((row) => row.all).join()).not.toMatch(/7K2M/i);
  });
});

describe("one affiliate-owned code an order", () => {
  it("another replaces it, and says which", async () => {
    await world.voucher("KOLONE", { affiliateId: await world.affiliate("kol-one") });
    await world.voucher("KOLTWO", { affiliateId: await world.affiliate("kol-two") });
    await world.voucher("HOUSECODE");
    const cart = await filled();
    must(await enter(cart, "KOLONE"));
    expect(must(await enter(cart, "HOUSECODE")).replaced).toBeNull();
    const second = must(await enter(cart, "KOLTWO"));
    expect(second.replaced).toMatchObject({ codeText: "KOLONE" });
    expect(second.cart.codes.map(({ codeText }) => codeText)).toEqual(["HOUSECODE", "KOLTWO"]);
  });
  it("one that is refused replaces nothing", async () => {
    await world.voucher("KOLKEEP", { affiliateId: await world.affiliate("kol-keep") });
    await world.voucher("KOLLATE", {
      affiliateId: await world.affiliate("kol-late"),
      endsAt: world.now.getTime() - HOUR,
    });
    const cart = await filled();
    must(await enter(cart, "KOLKEEP"));
    expect(codesOf(await enter(cart, "KOLLATE"))).toEqual(["EXPIRED"]);
    const { codes } = must(await priceOpenCart(world.context(), cart)).cart;
    expect(codes.map(({ codeText }) => codeText)).toEqual(["KOLKEEP"]);
  });
});

describe("a code that waits or is kept out", () => {
  it("stays, with what is missing", async () => {
    const discountId = await world.discount({ condition: { type: "MINIMUM_ORDER", amount: 1200 } });
    await world.voucher("BIGORDER", { discountId });
    const cart = await filled();
    const { code } = must(await enter(cart, "BIGORDER"));
    expect(code).toMatchObject({
      state: "WAITING",
      reason: "MINIMUM_ORDER_NOT_MET",
      data: { required: 1200, actual: 1000, missing: 200 },
    });
    expect(must(await priceOpenCart(world.context(), cart)).cart.codes).toHaveLength(1);
  });
  it("stays, with whom it can't be combined", async () => {
    const winner = await world.automatic({ priority: 1, canStack: false });
    await world.voucher("KEPTOUT");
    expect(must(await enter(await filled(), "KEPTOUT")).code).toMatchObject({
      state: "SUPPRESSED",
      reason: "NOT_STACKABLE",
      data: { with: winner },
    });
    await world.rows(sql`update discount set status = 'ENDED' where id = ${winner}`);
  });
});

describe("a code that can't apply is refused and not kept", () => {
  const refused = async (text: string, more: object = {}, reason = "") => {
    await world.voucher(text, more);
    const cart = await filled();
    const answer = await enter(cart, text);
    expect(codesOf(answer)).toEqual([reason]);
    expect(must(await priceOpenCart(world.context(), cart)).cart.codes).toEqual([]);
    return answer;
  };
  it("expired, with the moment", async () => {
    const endsAt = world.now.getTime() - HOUR;
    const answer = await refused("PASTCODE", { endsAt }, "EXPIRED");
    expect(answer).toMatchObject({ problems: [{ data: { at: endsAt, codeText: "PASTCODE" } }] });
  });
  it.each([
    ["for another channel", "APPONLY", { channels: ["APP"] }, "CHANNEL_MISMATCH"],
    ["for other people's domain", "STAFFONLY", { domains: ["8521.example"] }, "DOMAIN_NOT_ALLOWED"],
  ])("%s", async (_, text, more, reason) => {
    expect(codesOf(await refused(text, more, reason))).toEqual([reason]);
  });
  it("used up", async () => {
    await world.voucher("USEDUP", { maxRedemptions: 1 });
    const first = await filled();
    must(await enter(first, "USEDUP"));
    must(await world.place(first));
    expect(await enter(await filled(), "USEDUP")).toMatchObject({
      problems: [{ code: "USAGE_LIMIT_REACHED", data: { required: 1, actual: 1 } }],
    });
  });
  it("the affiliate's own, when the program forbids it", async () => {
    const member = await world.member();
    const affiliateId = await world.affiliate("selfish", {
      userId: member.userId,
      terms: { selfReferral: "BLOCK" },
    });
    await world.voucher("SELFISH", { affiliateId });
    const cart = await world.cart([[variant, 1]], member);
    expect(codesOf(await applyCode(world.context(member), { ...cart, text: "SELFISH" }))).toEqual([
      "SELF_REFERRAL",
    ]);
  });
});

describe("what a guesser learns of a private code", () => {
  it("nothing: unknown, off, retired and somebody else's are answered alike", async () => {
    const member = await world.member();
    const stranger = await world.member();
    const paused = await world.voucher("OFF-8H3K-22QW", { isPublic: false });
    must(await setVoucherStatus(world.context(ADMIN), { voucherId: paused, status: "PAUSED" }));
    await world.voucher("HIS-8H3K-22QX", { isPublic: false, assignedCustomerIds: [stranger.id] });
    const cart = await world.cart([[variant, 1]], member);
    const answers = [];
    for (const text of ["OFF-8H3K-22QW", "HIS-8H3K-22QX", "NOT-8H3K-22QY"]) {
      const answer = await applyCode(world.context(member), { ...cart, text });
      answers.push(JSON.stringify(answer).replaceAll(text, "…"));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("UNKNOWN_CODE");
  });
  it("a public word that is off says so", async () => {
    const voucherId = await world.voucher("PUBLICOFF");
    must(await setVoucherStatus(world.context(ADMIN), { voucherId, status: "PAUSED" }));
    expect(codesOf(await enter(await filled(), "PUBLICOFF"))).toEqual(["DISABLED"]);
  });
});

describe("guessing", () => {
  it("is counted before the answer, and given back when somebody has the code", async () => {
    const counted: string[] = [];
    let retryAt: Date | null = null;
    const limiter: CodeAttemptLimiter = {
      begin: async () => (retryAt ? { retryAt } : (counted.push("begun"), null)),
      known: async () => void counted.push("known"),
    };
    await world.voucher("LIMITED1");
    const cart = await filled();
    const context = world.context();
    const limited = {
      ...context,
      settings: { ...context.settings, codes: { ...context.settings.codes, limiter } },
    };
    must(await applyCode(limited, { ...cart, text: "LIMITED1" }));
    expect(counted).toEqual(["begun", "known"]);
    expect(codesOf(await applyCode(limited, { ...cart, text: "NOSUCHCODE" }))).toEqual([
      "UNKNOWN_CODE",
    ]);
    expect(counted).toEqual(["begun", "known", "begun"]);
    retryAt = new Date(world.now.getTime() + HOUR);
    expect(await applyCode(limited, { ...cart, text: "LIMITED1" })).toMatchObject({
      problems: [{ code: "TOO_MANY_ATTEMPTS", data: { retryAt: retryAt.getTime() } }],
    });
  });
  it("leaves a row for every check, by blind index", async () => {
    const outcomes = await world.rows<{ outcome: string }>(
      sql`select distinct outcome from code_check`,
    );
    const seen = outcomes.map(({ outcome }) => outcome);
    expect(seen).toEqual(expect.arrayContaining(["APPLIED", "WAITING", "UNKNOWN_CODE", "EXPIRED"]));
  });
});

describe("what is no code at all", () => {
  it.each(["", "AB", "АMY10", "ΑMY10", "AMÉ10", "A".repeat(33), "💥💥💥💥"])("%s", async (text) => {
    expect(codesOf(await enter(await filled(), text))).toEqual(["INVALID_CHARACTERS"]);
  });
  it("and more codes than a cart may hold", async () => {
    const cart = await filled();
    for (let n = 1; n <= 5; n++) {
      await world.voucher(`MANY${n}X`);
      must(await enter(cart, `MANY${n}X`));
    }
    await world.voucher("MANY6X");
    expect(await enter(cart, "MANY6X")).toMatchObject({
      problems: [{ code: "TOO_MANY_CODES", data: { maximum: 5 } }],
    });
  });
});

it("removeCode takes a code out, and only one that is in", async () => {
  const voucherId = await world.voucher("GOAWAY");
  const cart = await filled();
  must(await enter(cart, "GOAWAY"));
  const { cart: priced } = must(await removeCode(world.context(), { ...cart, voucherId }));
  expect(priced.pricing.total).toBe(1100);
  expect(priced.codes).toEqual([]);
  expect(codesOf(await removeCode(world.context(), { ...cart, voucherId }))).toEqual([
    "CODE_NOT_IN_CART",
  ]);
});
