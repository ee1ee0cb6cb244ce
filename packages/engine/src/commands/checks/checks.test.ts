import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import type { Id } from "../../pricing/model.ts";
import { sql } from "../ground/sql.ts";
import {
  type CheckInCode,
  checkVoucher,
  createCheck,
  type CreateCheckInput,
  type CustomChecks,
  listChecks,
  placeOrder,
  priceOpenCart,
  tryCheck,
  updateCheck,
} from "../index.ts";
import { ADMIN, codesOf, must, openWorld, type World } from "../testing/world.ts";

interface Asked {
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

let world: World;
let cup: Id;
let receiver: Server;
let answer: (response: ServerResponse) => void;
const asked: Asked[] = [];

beforeAll(async () => {
  world = await openWorld();
  cup = await world.goods(500);
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (piece) => (body += piece));
    request.on("end", () => {
      asked.push({ headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((done) => receiver.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await world.database.close();
});
beforeEach(() => {
  asked.length = 0;
  answer = saying({ allow: true });
});

const saying =
  (value: unknown, status = 200) =>
  (response: ServerResponse): void => {
    response.writeHead(status).end(typeof value === "string" ? value : JSON.stringify(value));
  };
const url = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/check`;

const post: CustomChecks["post"] = async (to, headers, body, timeoutMs) => {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(to, { method: "POST", headers, body, signal, redirect: "manual" });
    return { status: response.status, body: await response.text() };
  } catch {
    return null;
  }
};

function context(checks: CustomChecks = { post }, actor?: Parameters<World["context"]>[0]) {
  const plain = world.context(actor);
  const webhooks = { ...plain.settings.webhooks, mayCallPrivateAddresses: true };
  return { ...plain, settings: { ...plain.settings, webhooks, customChecks: checks } };
}

let serial = 0;
/** A hook of a new name, and a discount of 100 that asks it. */
async function hooked(more: Partial<CreateCheckInput> = {}) {
  const name = `staff-${++serial}`;
  const wish = { name, url: url(), whenSilent: "REFUSE", deadlineMs: 300, ...more } as const;
  const made = must(await createCheck(context({ post }, ADMIN), wish));
  await ended();
  const discountId = await world.automatic({
    config: { type: "FIXED_AMOUNT", amountOff: 100 },
    condition: { type: "CUSTOM_CHECK", check: wish.name },
  });
  return { ...made, name: wish.name, discountId };
}
const ended = () => world.rows(sql`update discount set status = 'ENDED' where status = 'ACTIVE'`);

async function totalOf(quantity = 2, checks?: CustomChecks): Promise<number> {
  const cart = await world.cart([[cup, quantity]]);
  const { pricing } = must(await priceOpenCart(context(checks), cart)).cart;
  return pricing.total - (pricing.shipping?.total ?? 0);
}

describe("a hook", () => {
  test("is asked by a signed request that names what is bought, and nobody", async () => {
    const { secret, name, discountId } = await hooked();
    expect(await totalOf()).toBe(900);
    const [{ headers, body }] = asked as [Asked];
    expect(headers["webhook-signature"]).toBe(
      new Webhook(secret).sign(String(headers["webhook-id"]), world.now, body),
    );
    expect(JSON.parse(body)).toMatchObject({
      type: "check.asked",
      data: {
        check: name,
        discountId,
        customerId: null,
        currency: "TWD",
        lines: [{ variantId: cup, quantity: 2, unitPrice: 500 }],
      },
    });
  });

  test("that says no keeps the discount out", async () => {
    await hooked();
    answer = saying({ allow: false });
    expect(await totalOf()).toBe(1000);
  });

  it.each([
    ["an error", saying({ allow: true }, 500)],
    ["a redirect", saying({ allow: true }, 302)],
    ["no JSON", saying("yes")],
    ["no verdict", saying({ allowed: true })],
    ["a verdict that is no boolean", saying({ allow: "true" })],
    ["no answer in time", () => {}],
  ])("%s is silence: closed refuses, open allows", async (_, strange) => {
    answer = strange;
    await hooked({ whenSilent: "REFUSE" });
    expect(await totalOf()).toBe(1000);
    await hooked({ whenSilent: "ALLOW" });
    expect(await totalOf()).toBe(900);
  });

  test("is asked last: not for a cart that fails otherwise, and not by a shop without checks", async () => {
    const { name } = await hooked();
    await ended();
    await world.automatic({
      condition: {
        type: "ALL",
        of: [
          { type: "MINIMUM_ORDER", amount: 5000 },
          { type: "CUSTOM_CHECK", check: name },
        ],
      },
    });
    expect(await totalOf()).toBe(1000);
    await ended();
    expect(await totalOf()).toBe(1000);
    expect(asked).toEqual([]);
  });

  test("looking again takes the same verdict, placing an order asks anew", async () => {
    await hooked();
    const cart = await world.cart([[cup, 3]]);
    for (let n = 1; n <= 3; n++) must(await priceOpenCart(context(), cart));
    expect(asked).toHaveLength(1);
    answer = saying({ allow: false });
    const seen = must(await priceOpenCart(context(), cart)).cart.pricing.total;
    const placed = await placeOrder(context(), world.placing(cart, seen));
    expect(codesOf(placed)).toContain("PRICE_CHANGED");
    expect(asked).toHaveLength(2);
  });

  test("the reason reaches whoever checks a code", async () => {
    const { name } = await hooked();
    answer = saying({ allow: false });
    const discountId = await world.discount({ condition: { type: "CUSTOM_CHECK", check: name } });
    await world.voucher("STAFFONLY1", { discountId });
    const on = { lines: [{ variantId: cup, quantity: 1 }] };
    const said = await checkVoucher(context(), { text: "STAFFONLY1", on });
    expect(codesOf(said)).toEqual(["CUSTOM_CHECK_FAILED"]);
  });

  test("that is paused is as one that nobody registered", async () => {
    const { checkId } = await hooked({ whenSilent: "ALLOW" });
    must(await updateCheck(context({ post }, ADMIN), { checkId, status: "PAUSED" }));
    expect(await totalOf()).toBe(1000);
    expect(asked).toEqual([]);
  });

  test("of a partner answers for the partner's discounts, and sees the partner's lines only", async () => {
    const foreign = await world.goods(300, 100, { partnerId: world.otherPartnerId });
    const { name, secret: _ } = await hooked({ partnerId: world.partnerId });
    expect(await totalOf()).toBe(1000);
    await ended();
    await world.automatic({
      partnerId: world.partnerId,
      config: { type: "FIXED_AMOUNT", amountOff: 100 },
      condition: { type: "CUSTOM_CHECK", check: name },
    });
    const cart = await world.cart([
      [cup, 1],
      [foreign, 1],
    ]);
    const { pricing } = must(await priceOpenCart(context(), cart)).cart;
    expect(pricing.discountTotal).toBe(100);
    expect(JSON.parse(asked[0]!.body).data.lines).toEqual([
      expect.objectContaining({ variantId: cup }),
    ]);
  });

  test("can be tried before a discount depends on it", async () => {
    const { checkId } = await hooked();
    const { answer: said } = must(await tryCheck(context({ post }, ADMIN), { checkId }));
    expect(said).toMatchObject({ verdict: true, status: 200 });
  });
});

describe("a check in code", () => {
  const own = (ask: CheckInCode["ask"], more: Partial<CheckInCode> = {}): CustomChecks => ({
    inCode: { own: { ask, deadlineMs: 50, whenSilent: "REFUSE", ...more } },
  });
  beforeAll(async () => {
    await ended();
    await world.automatic({
      config: { type: "FIXED_AMOUNT", amountOff: 100 },
      condition: { type: "CUSTOM_CHECK", check: "own" },
    });
  });

  it.each<[string, CheckInCode["ask"], CheckInCode["whenSilent"], number]>([
    ["says yes", async () => true, "REFUSE", 900],
    ["says no", async () => false, "ALLOW", 1000],
    ["throws, closed", () => Promise.reject(new Error("down")), "REFUSE", 1000],
    ["throws, open", () => Promise.reject(new Error("down")), "ALLOW", 900],
    ["never answers, open", () => new Promise(() => {}), "ALLOW", 900],
  ])("%s", async (_, ask, whenSilent, total) => {
    // Another quantity is another question: nothing is remembered from the row before.
    const quantity = ++serial + 10;
    const found = await totalOf(quantity, own(ask, { whenSilent }));
    expect(found - (quantity - 2) * 500).toBe(total);
  });
});

test("what may be registered, and by whom", async () => {
  const admin = context({ post }, ADMIN);
  const wish = { name: "good-name", url: url(), whenSilent: "REFUSE" } as const;
  expect(codesOf(await createCheck(context(), wish))).toEqual(["NOT_ALLOWED"]);
  must(await createCheck(admin, wish));
  expect(codesOf(await createCheck(admin, wish))).toEqual(["CHECK_NAME_TAKEN"]);
  expect(codesOf(await createCheck(admin, { ...wish, name: "No Spaces" }))).toEqual([
    "CHECK_NAME_INVALID",
  ]);
  expect(codesOf(await createCheck(admin, { ...wish, name: "slow", deadlineMs: 60_000 }))).toEqual([
    "QUANTITY_INVALID",
  ]);
  const strict = world.context(ADMIN);
  expect(codesOf(await createCheck(strict, { ...wish, name: "plain-http" }))).toEqual([
    "WEBHOOK_URL_INVALID",
  ]);
  const { checks } = must(await listChecks(context({ inCode: {} }, ADMIN)));
  expect(checks.find(({ name }) => name === "good-name")).toMatchObject({
    deadlineMs: 1500,
    whenSilent: "REFUSE",
    discounts: 0,
  });
  expect(JSON.stringify(checks)).not.toContain("whsec_");
});
