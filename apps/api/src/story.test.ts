/** The whole way through GraphQL alone: a link, goods and a course, a code, an explained price, an ATM number, money. */
import * as db from "@8521/database";
import { createSimulator, type Simulator } from "@8521/ecpay-simulator";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest, type Client } from "./testing/api-under-test.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

let simulator: Simulator;
let webhooks: ChildProcess;
let api: ApiUnderTest;

beforeAll(async () => {
  simulator = await createSimulator();
  const port = await freePort();
  const webhooksUrl = `http://127.0.0.1:${port}`;
  api = await openApiUnderTest({ ECPAY_HOST: simulator.url, WEBHOOKS_URL: webhooksUrl });
  webhooks = spawn(process.execPath, [path.join(root, "apps/webhooks/src/main.ts")], {
    env: {
      ...process.env,
      DATABASE_URL: api.databaseUrl,
      PORT: String(port),
      HOST: "127.0.0.1",
      ECPAY_HOST: simulator.url,
      LOG_LEVEL: "error",
    },
    stdio: "inherit",
  });
  await answers(`${webhooksUrl}/health`);
});

afterAll(async () => {
  webhooks.kill("SIGTERM");
  await once(webhooks, "exit");
  await simulator.close();
  await api.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

async function ask(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await client.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

const variantOf = async (client: Client, slug: string) =>
  (
    await ask(
      client,
      `query ($slug: String!) { product(slug: $slug) { variants { id available } } }`,
      { slug },
    )
  ).product.variants[0];

it("from a link to a paid, explained, attributed order", async () => {
  const shopper = api.client(undefined, { "user-agent": "Mozilla/5.0 (Macintosh) Firefox/140" });

  // She comes by Mina's link, looks around, and fills one cart with goods and a course.
  await shopper.request("GET", "/r/mina?sub=story");
  const beans = await variantOf(shopper, "alishan-coffee");
  const course = await variantOf(shopper, "pour-over-from-zero");
  const add = `mutation ($v: ID!, $q: Int!) { cartAddLine(variantId: $v, quantity: $q) { problems { code } } }`;
  for (const [v, q] of [
    [beans.id, 3],
    [course.id, 1],
  ])
    expect((await ask(shopper, add, { v, q })).cartAddLine.problems).toEqual([]);
  const code = await ask(
    shopper,
    `mutation { cartApplyCode(code: "mina 10") { replacedCode problems { code } } }`,
  );
  expect(code.cartApplyCode).toEqual({ replacedCode: "HELLOMINA", problems: [] });

  // A course needs an account; the cart comes along.
  await ask(
    shopper,
    `mutation { signUp(input: { name: "陳怡安", email: "yian@example.com", password: "correct horse battery" }) { problems { code } } }`,
  );
  await ask(
    shopper,
    `mutation { cartChooseShipping(method: "HOME") { problems { code } } cartChoosePayment(method: ATM) { problems { code } } }`,
  );

  // The price explains itself.
  const { cart } = await ask(
    shopper,
    `{ cart { quantity pricing { total { amount } codes { __typename ... on AppliedCode { label amount { amount } affiliateName } }
    explanation { kind amount { amount } runningTotal { amount } } } } }`,
  );
  expect(cart.quantity).toBe(4);
  expect(cart.pricing.codes).toMatchObject([
    { __typename: "AppliedCode", label: "MINA10", affiliateName: expect.stringContaining("Mina") },
  ]);
  const steps = cart.pricing.explanation.filter(({ amount }: any) => amount);
  const explained = steps.reduce((sum: number, { amount }: any) => sum + Number(amount.amount), 0);
  expect(explained).toBe(Number(cart.pricing.total.amount));

  // She places the order; a second click with the same key is the same order.
  const place = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { number state } replayed problems { code message } } }`;
  const input = {
    contact: { name: "陳怡安", email: "yian@example.com", phone: "0955123456" },
    address: {
      recipient: "陳怡安",
      phone: "0955123456",
      postalCode: "404",
      city: "臺中市",
      district: "北區",
      street: "三民路三段 129 號",
    },
    expectedTotal: cart.pricing.total.amount,
    idempotencyKey: "story-place-order",
  };
  const [first, second] = [
    await ask(shopper, place, { input }),
    await ask(shopper, place, { input }),
  ];
  expect(first.placeOrder.problems).toEqual([]);
  const { number } = first.placeOrder.order;
  expect(second.placeOrder).toMatchObject({ replayed: true, order: { number } });

  // The gateway issues an account: not paid yet, but everything needed to pay is there.
  const { startPayment } = await ask(
    shopper,
    `mutation ($n: String!) { startPayment(number: $n) { form { action fields { name value } } problems { code } } }`,
    { n: number },
  );
  const fields = startPayment.form.fields.map(({ name, value }: any) => [name, value]);
  await fetch(startPayment.form.action, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  const tradeNumber = new Map<string, string>(fields).get("MerchantTradeNo")!;
  await simulator.issue(tradeNumber, "ATM");
  await simulator.settled();
  const look = `query ($n: String!) { order(number: $n) { state canCancel total { amount } payment { state bankCode accountNumber payUntil steps { place } }
    explanation { kind amount { amount } } codes lines { kind courseSlug courseOpen } timeline { event } } }`;
  const waiting = (await ask(shopper, look, { n: number })).order;
  expect(waiting).toMatchObject({
    state: "AWAITING_PAYMENT",
    canCancel: true,
    payment: { state: "NUMBER_ISSUED", accountNumber: expect.stringMatching(/^\d{10,16}$/) },
  });
  expect(waiting.payment.steps.length).toBeGreaterThan(0);
  expect(waiting.lines.find(({ kind }: any) => kind === "COURSE").courseOpen).toBe(false);

  // Hours later she pays; the callback comes, and comes again.
  await simulator.pay(tradeNumber);
  await simulator.settled();
  await simulator.fault(tradeNumber, "duplicate-identical");
  await simulator.settled();
  const paid = (await ask(shopper, look, { n: number })).order;
  expect(paid).toMatchObject({
    state: "PAID",
    canCancel: false,
    payment: { state: "PAID" },
    codes: ["MINA10"],
  });
  expect(paid.explanation.map(({ amount }: any) => amount?.amount)).toEqual(
    cart.pricing.explanation.map(({ amount }: any) => amount?.amount),
  );
  expect(paid.timeline.filter(({ event }: any) => event.toUpperCase() === "PAID")).toHaveLength(1);

  // Her course is open.
  const lesson = await ask(
    shopper,
    `{ me { courses { product { slug } access { isActive nextLesson { slug } } } } lesson(courseSlug: "pour-over-from-zero", lessonSlug: "lesson-2") { isOpen body } }`,
  );
  expect(lesson.me.courses).toMatchObject([
    { product: { slug: "pour-over-from-zero" }, access: { isActive: true } },
  ]);
  expect(lesson.lesson.isOpen).toBe(true);

  // Everything that should happen happened, once.
  const em = api.shop.orm.em.fork();
  const order = await em.findOneOrFail(db.Order, { number });
  const [redemption] = await em.find(db.Redemption, {
    orderId: order.id,
    voucherId: { $ne: null },
  });
  expect(redemption?.state).toBe("REDEEMED");
  const commissions = await em.find(db.Commission, { orderId: order.id });
  expect(commissions).toHaveLength(1);
  expect(commissions[0]?.state).toBe("PENDING");
  expect(
    await em.count(db.CourseGrant, { courseId: { $ne: null }, customerId: order.customerId }),
  ).toBe(1);
  expect((await variantOf(shopper, "alishan-coffee")).available).toBe(beans.available - 3);

  // The shop and the affiliate see it, each as much as they may.
  const { admin } = await ask(
    api.client("admin"),
    `query ($n: String!) { admin { order(number: $n) { backOffice { attribution { basis affiliate { slug } } payments { state notices { kind outcome isVerified } } } } } }`,
    { n: number },
  );
  expect(admin.order.backOffice.attribution).toMatchObject({
    basis: "CODE",
    affiliate: { slug: "mina" },
  });
  const { affiliatePortal } = await ask(
    api.client("affiliate"),
    `{ affiliatePortal { orders(first: 1) { nodes { reference basis commission { amount } } } } }`,
  );
  expect(affiliatePortal.orders.nodes[0]).toMatchObject({
    reference: `…${number.slice(-4)}`,
    basis: "CODE",
  });
});
