import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { Id } from "../../pricing/model.ts";
import { sql } from "../ground/sql.ts";
import { applyCode, checkVoucher, type CodeAttemptLimiter } from "../index.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";
import { setVoucherStatus } from "./set-voucher-status.ts";

let world: World;
let cup: Id;
beforeAll(async () => {
  world = await openWorld();
  cup = await world.goods(500);
});
afterAll(() => world.database.close());

const basket = (quantity = 2) => ({ lines: [{ variantId: cup, quantity }] });
const ask = (text: string, on = basket()) => checkVoucher(world.context(), { text, on });

/** Everything a check could have left behind. */
const traces = () =>
  world.one<{ carts: number; lines: number; codes: number }>(
    sql`select (select count(*)::int from cart) as carts, (select count(*)::int from cart_line) as lines,
               (select count(*)::int from cart_code) as codes`,
  );

describe("a basket of goods", () => {
  test("is told what the code takes off, and nothing is kept but the record", async () => {
    await world.voucher("CHECKED10");
    const before = await traces();
    const { check } = must(await ask("checked 10"));
    expect(check).toMatchObject({ isValid: true, total: 900, currency: "TWD" });
    expect(check.code).toMatchObject({ state: "APPLIED", amount: 100, codeText: "CHECKED10" });
    expect(await traces()).toEqual(before);
    expect(
      await world.count(sql`select count(*)::int as n from code_check where outcome = 'APPLIED'`),
    ).toBe(1);
  });

  test("hears what is missing, with the figures", async () => {
    const discountId = await world.discount({ condition: { type: "MINIMUM_ORDER", amount: 1500 } });
    await world.voucher("FROM1500", { discountId });
    const { check } = must(await ask("FROM1500"));
    expect(check).toMatchObject({
      isValid: false,
      total: 1000,
      code: { state: "WAITING", reason: "MINIMUM_ORDER_NOT_MET", data: { missing: 500 } },
    });
  });

  test("of nothing, of too many, of what nobody sells", async () => {
    await world.voucher("ANYTHING1");
    expect(codesOf(await ask("ANYTHING1", basket(0)))).toEqual(["QUANTITY_INVALID"]);
    expect(codesOf(await ask("ANYTHING1", basket(1.5)))).toEqual(["QUANTITY_INVALID"]);
    expect(codesOf(await ask("ANYTHING1", basket(1e12)))).toEqual(["QUANTITY_INVALID"]);
    const stranger = { lines: [{ variantId: world.partnerId, quantity: 1 }] };
    expect(codesOf(await ask("ANYTHING1", stranger))).toEqual(["VARIANT_NOT_FOUND"]);
    const many = { lines: Array.from({ length: 201 }, () => ({ variantId: cup, quantity: 1 })) };
    expect(codesOf(await ask("ANYTHING1", many))).toEqual(["QUANTITY_INVALID"]);
  });
});

test("an open cart stays as it is, whatever is checked on it", async () => {
  await world.voucher("INCART1");
  await world.voucher("ASKED1");
  const cart = await world.cart([[cup, 2]]);
  must(await applyCode(world.context(), { ...cart, text: "INCART1" }));
  const version = () =>
    world.one(sql`select version, last_seen from cart where id = ${cart.cartId}`);
  const before = await version();
  const { check } = must(await checkVoucher(world.context(), { text: "ASKED1", on: cart }));
  expect(check.isValid).toBe(true);
  expect(await version()).toEqual(before);
  const stranger = { ...cart, token: "not-the-token" };
  expect(codesOf(await checkVoucher(world.context(), { text: "ASKED1", on: stranger }))).toEqual([
    "CART_NOT_FOUND",
  ]);
});

test("who used it up already is told so by e-mail and by phone", async () => {
  const discountId = await world.discount();
  await world.voucher("ONCEEACH", { discountId, maxRedemptionsPerCustomer: 1 });
  const cart = await world.cart([[cup, 1]]);
  must(await applyCode(world.context(), { ...cart, text: "ONCEEACH" }));
  must(await world.place(cart, { email: "amy.lin@gmail.com", phone: "0912000111" }));
  const asWho = (contact: { email?: string; phone?: string }) =>
    checkVoucher(world.context(), { text: "ONCEEACH", on: basket(), contact });
  for (const contact of [{ email: "AmyLin+x@gmail.com" }, { phone: "+886 912-000-111" }])
    expect(codesOf(await asWho(contact))).toEqual(["CUSTOMER_LIMIT_REACHED"]);
  expect(must(await asWho({ email: "somebody@example.com" })).check.isValid).toBe(true);
});

describe("a guesser", () => {
  it("gets one answer for codes that are unknown, off, or somebody else's", async () => {
    const isPublic = false;
    const off = await world.voucher("SECRETOFF", { isPublic });
    must(await setVoucherStatus(world.context(ADMIN), { voucherId: off, status: "PAUSED" }));
    const member = await world.member();
    await world.voucher("SECRETFOR1", { isPublic, assignedCustomerIds: [member.id] });
    // A guest would be asked to sign in for the last one: it works for nobody else, so that gives nothing away.
    const guesser = await world.member();
    const answers = await Promise.all(
      ["NOBODYHASIT", "SECRETOFF", "SECRETFOR1"].map(async (text) => {
        const answer = await checkVoucher(world.context(guesser), { text, on: basket() });
        return JSON.stringify(answer).replaceAll(text, "…");
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("UNKNOWN_CODE");
  });

  it("is counted, and a known code is not", async () => {
    const counted: string[] = [];
    const limiter: CodeAttemptLimiter = {
      begin: async ({ cartId }) => (counted.push(`begun ${cartId}`), null),
      known: async () => void counted.push("known"),
    };
    const context = world.context();
    const codes = { ...context.settings.codes, limiter };
    const limited = { ...context, settings: { ...context.settings, codes } };
    await world.voucher("KNOWN1");
    must(await checkVoucher(limited, { text: "KNOWN1", on: basket() }));
    await checkVoucher(limited, { text: "NOBODYHASIT", on: basket() });
    expect(counted).toEqual(["begun null", "known", "begun null"]);
  });
});
