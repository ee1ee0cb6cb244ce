import * as db from "@8521/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoSignIns } from "@8521/seed";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
beforeAll(async () => {
  api = await openApiUnderTest();
});
afterAll(() => api.close());

const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { viewer { email emailVerified roles permissions customer { id } } problems { __typename code path } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email roles } problems { __typename code } } }`;
const password = "a long enough password";
let visitors = 0;
/** Each from an address of its own, so that one test's tries do not limit another's. */
const visitor = (): Client =>
  api.client(undefined, { "x-forwarded-for": `198.51.100.${++visitors}` });

async function signUp(client: Client, email: string, name = "林小美") {
  return (await client.ask(SIGN_UP, { input: { name, email, password } })).data.signUp;
}

/** The token in the newest mail to somebody. */
async function mailedToken(recipient: string, template: string): Promise<string> {
  const mail = await api.shop.orm.em
    .fork()
    .findOneOrFail(db.Mail, { recipient, template }, { orderBy: { createdAt: "desc" } });
  return /token=([\w.%-]+)/.exec(mail.textBody)![1]!;
}

describe("signing up", () => {
  it("makes a customer and signs in; the cart of before comes along", async () => {
    const client = visitor();
    const { data } = await client.ask(`{ product(slug: "alishan-coffee") { variants { id } } }`);
    const variantId = data.product.variants[0].id;
    await client.ask(`mutation ($v: ID!) { cartAddLine(variantId: $v) { problems { code } } }`, {
      v: variantId,
    });
    const made = await signUp(client, "mei@example.com");
    expect(made).toMatchObject({
      problems: [],
      viewer: { roles: ["CUSTOMER"], permissions: ["SHOP"], emailVerified: false },
    });
    expect(made.viewer.customer).not.toBeNull();
    const after = await client.ask(`{ viewer { email } cart { quantity } }`);
    expect(after.data).toEqual({ viewer: { email: "mei@example.com" }, cart: { quantity: 1 } });
    await client.ask(`mutation { signOut { done } }`);
    expect((await client.ask(`{ viewer { email } cart { quantity } }`)).data).toEqual({
      viewer: null,
      cart: null,
    });
    await client.ask(SIGN_IN, { input: { email: "MEI@example.com ", password } });
    expect((await client.ask(`{ cart { quantity } }`)).data.cart.quantity).toBe(1);
  });

  it("says which field is wrong, and that an address has an account", async () => {
    const wrong = (
      await visitor().ask(SIGN_UP, { input: { name: " ", email: "nobody", password: "short" } })
    ).data.signUp;
    expect(wrong.problems.map(({ code }: any) => code)).toEqual([
      "NAME_REQUIRED",
      "EMAIL_INVALID",
      "PASSWORD_INVALID",
    ]);
    await signUp(visitor(), "twice@example.com");
    expect((await signUp(visitor(), "twice@example.com")).problems).toMatchObject([
      { code: "EMAIL_TAKEN" },
    ]);
  });

  it("keeps nothing of the password, and guest orders only join once the address is proven", async () => {
    const em = api.shop.orm.em.fork();
    const order = await em.findOneOrFail(db.Order, { customerId: null });
    await em.nativeUpdate(
      db.Order,
      { id: order.id },
      { email: "guest@example.com", emailKey: "guest@example.com" },
    );
    const client = visitor();
    await signUp(client, "guest@example.com");
    const mine = `{ me { orders(first: 5) { totalCount } } viewer { emailVerified } }`;
    expect((await client.ask(mine)).data).toMatchObject({ me: { orders: { totalCount: 0 } } });
    const token = decodeURIComponent(await mailedToken("guest@example.com", "verify-email"));
    const VERIFY = `mutation ($token: String!) { verifyEmail(token: $token) { viewer { emailVerified } problems { code } } }`;
    expect(
      (await client.ask(VERIFY, { token: `${token.slice(0, -3)}abc` })).data.verifyEmail.problems,
    ).toMatchObject([{ code: "TOKEN_INVALID" }]);
    expect((await client.ask(VERIFY, { token })).data.verifyEmail).toEqual({
      viewer: { emailVerified: true },
      problems: [],
    });
    expect((await client.ask(mine)).data).toEqual({
      me: { orders: { totalCount: 1 } },
      viewer: { emailVerified: true },
    });
    const [account] = await em.execute(
      `select password from auth_account where account_id in (select id::text from auth_user where email = ?)`,
      ["guest@example.com"],
    );
    expect(String(account?.password)).not.toContain(password);
  });
});

describe("signing in", () => {
  it("works for the people of the demo world, each with their roles", async () => {
    for (const { email, password: demo, role } of demoSignIns) {
      const { data } = await visitor().ask(SIGN_IN, { input: { email, password: demo } });
      expect(data.signIn.problems).toEqual([]);
      expect(data.signIn.viewer.roles).toContain(role);
    }
  });

  it("does not tell which of the two was wrong, and ends after ten tries", async () => {
    const client = visitor();
    const codes: string[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      const email = attempt % 2 ? "nobody@example.com" : "twice@example.com";
      const { data } = await client.ask(SIGN_IN, { input: { email, password: "wrong password" } });
      codes.push(data.signIn.problems[0].code);
    }
    expect(codes.slice(0, 10).every((code) => code === "SIGN_IN_REFUSED")).toBe(true);
    expect(codes.slice(10)).toEqual(["TOO_MANY_ATTEMPTS", "TOO_MANY_ATTEMPTS"]);
  });

  it("a forgotten password is set anew by mail, and every session of before ends", async () => {
    const client = visitor();
    await signUp(client, "forgot@example.com");
    const ASK = `mutation ($email: String!) { requestPasswordReset(email: $email) { done problems { code } } }`;
    expect(
      (await visitor().ask(ASK, { email: "nobody-here@example.com" })).data.requestPasswordReset,
    ).toEqual({ done: true, problems: [] });
    await visitor().ask(ASK, { email: "forgot@example.com" });
    const token = await mailedToken("forgot@example.com", "reset-password");
    const RESET = `mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) { done problems { code } } }`;
    expect(
      (await visitor().ask(RESET, { token, password: "another long password" })).data.resetPassword
        .done,
    ).toBe(true);
    expect((await client.ask(`{ viewer { email } }`)).data.viewer).toBeNull();
    expect(
      (await visitor().ask(RESET, { token, password: "once more a password" })).data.resetPassword
        .problems,
    ).toMatchObject([{ code: "TOKEN_INVALID" }]);
    const again = await visitor().ask(SIGN_IN, {
      input: { email: "forgot@example.com", password: "another long password" },
    });
    expect(again.data.signIn.viewer.email).toBe("forgot@example.com");
  });
});

describe("rights", () => {
  it.each([
    ["a visitor", undefined, "UNAUTHENTICATED"],
    ["a customer", "customer", "FORBIDDEN"],
    ["an affiliate", "affiliate", "FORBIDDEN"],
  ] as const)("%s has no back office", async (_who, identity, code) => {
    const client = api.client(identity);
    const { data, errors } = await client.ask(`{ admin { orders { totalCount } } }`);
    expect(data.admin).toBeNull();
    expect(["UNAUTHENTICATED", "FORBIDDEN"]).toContain(errors?.[0]?.extensions.code);
    void code;
    const changed = await client.ask(
      `mutation { orderComplete(orderId: "x") { problems { code } } }`,
    );
    expect(["UNAUTHENTICATED", "FORBIDDEN"]).toContain(changed.errors?.[0]?.extensions.code);
  });

  it("a customer has no affiliate portal, and sees nobody else's order", async () => {
    const client = api.client("customer");
    expect((await client.ask(`{ affiliatePortal { affiliate { slug } } }`)).errors).toHaveLength(1);
    const foreign = await api.shop.orm.em.fork().findOneOrFail(db.Order, { customerId: null });
    const { data } = await client.ask(`query ($n: String!) { order(number: $n) { number } }`, {
      n: foreign.number,
    });
    expect(data.order).toBeNull();
  });

  it("outside a demo shop the demo header is nothing", async () => {
    const real = await openApiUnderTest({ DEMO: "0" });
    try {
      expect((await real.client("admin").ask(`{ viewer { email } }`)).data.viewer).toBeNull();
    } finally {
      await real.close();
    }
  });
});
