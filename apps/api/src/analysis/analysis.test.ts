import { workOnBacktest } from "@8521/engine/commands";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../ground/global-id.ts";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
let admin: Client;
let variantId: string;
let orderId: string;
beforeAll(async () => {
  api = await openApiUnderTest();
  admin = api.client("admin");
  variantId = globalId(
    "Variant",
    await one("select id from variant where status = 'ACTIVE' order by price desc, id limit 1"),
  );
  orderId = globalId(
    "Order",
    await one("select order_id as id from order_snapshot order by order_id limit 1"),
  );
});
afterAll(() => api.close());

async function one(text: string): Promise<string> {
  const [row] = await api.shop.orm.em.fork().execute<{ id: string }[]>(text);
  return row!.id;
}

const draft = {
  name: { zhTW: "試算", en: "Trial" },
  level: "CART",
  type: "FIXED_AMOUNT",
  config: { amountOff: 100 },
  automatic: true,
  canStack: false,
  priority: 1,
};

describe("simulate", () => {
  const SIMULATE = `query ($input: SimulateInput!) { admin { simulate(input: $input) {
    pricing { total { amount } explanation { because } } without { total { amount } } trace
    changes { kind isDraft name before { amount } after { amount } reason }
    candidates { name isDraft reason because lostTo amount { amount } compared { type required met } }
    problems { code path message } } } }`;

  it("prices a cart of global ids and says what a draft displaces", async () => {
    const document = { cart: { lines: [{ variantId, quantity: 2 }] } };
    const { data, errors } = await admin.ask(SIMULATE, { input: { document, draft } });
    expect(errors).toBeUndefined();
    const { pricing, without, changes, candidates, trace } = data.admin.simulate;
    expect(changes[0]).toMatchObject({
      kind: "GAINED",
      isDraft: true,
      name: "試算",
      after: { amount: "100" },
    });
    expect(candidates[0]).toMatchObject({ isDraft: true, reason: null, amount: { amount: "100" } });
    expect(Number(pricing.total.amount)).toBe(trace.total);
    expect(pricing.explanation.length).toBeGreaterThan(1);
    expect(without.total.amount).not.toBe(pricing.total.amount);
  });

  it("takes a document with rules and vouchers of its own, as npm run price does", async () => {
    const document = {
      cart: { lines: [{ id: "a", unitPrice: 600, quantity: 2 }], codes: [{ text: "SAVE" }] },
      discounts: [
        {
          id: "d",
          level: "CART",
          automatic: false,
          config: { type: "PERCENTAGE", percentOff: "10" },
        },
      ],
      vouchers: [{ code: "SAVE", discountId: "d" }],
    };
    const { data } = await admin.ask(SIMULATE, { input: { document } });
    expect(data.admin.simulate).toMatchObject({
      pricing: { total: { amount: "1080" } },
      problems: [],
    });
  });

  it("tries what a discount keeps, with its owner, whatever its status", async () => {
    const kept = await one("select id from discount where status = 'DRAFT' order by id limit 1");
    const replacesDiscountId = globalId("Discount", kept);
    const document = { cart: { lines: [{ variantId }] } };
    const { data, errors } = await admin.ask(SIMULATE, { input: { document, replacesDiscountId } });
    expect(errors).toBeUndefined();
    expect(data.admin.simulate).toMatchObject({ problems: [] });
    expect(data.admin.simulate.without).not.toBeNull();
  });

  it("names the field that is wrong", async () => {
    const document = { cart: { lines: [{ id: "a", unitPrice: 600, quantity: 0 }] } };
    const { data } = await admin.ask(SIMULATE, { input: { document } });
    expect(data.admin.simulate).toMatchObject({
      pricing: null,
      problems: [{ code: "SIMULATION_INVALID", path: ["cart", "lines", "0", "quantity"] }],
    });
  });

  it("is for those who make discounts", async () => {
    const { data, errors } = await api
      .client("customer")
      .ask(SIMULATE, { input: { document: {} } });
    expect(data?.admin ?? null).toBeNull();
    expect(errors).toHaveLength(1);
  });
});

it("an order replays, and its drift is a page of one", async () => {
  const replayed = await admin.ask(
    `mutation ($id: ID!) { orderReplay(orderId: $id) { replay { outcome path engineVersion } problems { code } } }`,
    { id: orderId },
  );
  expect(replayed.data.orderReplay).toMatchObject({
    replay: { outcome: "SAME", path: null },
    problems: [],
  });
  const drift = await admin.ask(
    `query ($id: ID!) { admin { discountDrift(filter: { orderId: $id }) { totalCount nodes {
       number paidTotal { amount } totalToday { amount } effect { amount }
       discounts { name state amount { amount } changes { field before after } } } } } }`,
    { id: orderId },
  );
  expect(drift.errors).toBeUndefined();
  expect(drift.data.admin.discountDrift.totalCount).toBe(1);
});

it("drift is paged with cursors, and a page costs the same number of statements", async () => {
  const PAGE = `query ($first: Int!, $after: String) { admin { discountDrift(first: $first, after: $after) {
    nodes { orderId discounts { state } } pageInfo { hasNextPage endCursor } totalCount } } }`;
  const page = async (first: number, after: string | null = null) =>
    (await admin.ask(PAGE, { first, after })).data.admin.discountDrift;
  const first = await page(2);
  const second = await page(2, first.pageInfo.endCursor);
  const ids = [...first.nodes, ...second.nodes].map(({ orderId: id }: { orderId: string }) => id);
  expect(new Set(ids).size).toBe(4);
  const few = await api.count(() => page(1));
  const many = await api.count(() => page(10));
  expect(many.count).toBe(few.count);
});

it("the conflict graph names who wins", async () => {
  const { data, errors } = await admin.ask(
    `{ admin { discountConflicts { discounts pairCount truncated pairs { kind winner { id name } loser { name } }
       neverWins { cause discount { name } by { name } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.admin.discountConflicts.discounts).toBeGreaterThan(0);
});

describe("backtest", () => {
  const FIELDS = `backtest { id state ordersTotal ordersDone touched cost { amount } secondsLeft
    sentence days { day orders } displaced { name orders } } problems { code }`;
  const from = new Date(Date.now() - 400 * 86_400_000).toISOString();
  const to = new Date(Date.now() + 86_400_000).toISOString();
  const begin = async () =>
    (
      await admin.ask(
        `mutation ($input: BacktestInput!) { discountBacktest(input: $input) { ${FIELDS} } }`,
        { input: { draft, from, to } },
      )
    ).data.discountBacktest;
  const steer = async (move: string, id: string) =>
    (await admin.ask(`mutation ($id: ID!) { ${move}(id: $id) { ${FIELDS} } }`, { id })).data[move];

  it("is begun, paused, resumed, worked on, and read", async () => {
    const { backtest, problems } = await begin();
    expect(problems).toEqual([]);
    expect(backtest).toMatchObject({ state: "QUEUED", ordersDone: 0 });
    expect((await steer("backtestPause", backtest.id)).backtest.state).toBe("PAUSED");
    expect((await steer("backtestResume", backtest.id)).backtest.state).toBe("QUEUED");
    const { settings, orm } = api.shop;
    await workOnBacktest({
      em: orm.em.fork(),
      now: new Date(),
      actor: { kind: "SYSTEM" },
      settings,
    });
    const { data } = await admin.ask(
      `query ($id: ID!) { admin { backtest(id: $id) { state ordersTotal ordersDone secondsLeft days { orders } }
         backtests(first: 5) { id } } }`,
      { id: backtest.id },
    );
    const done = data.admin.backtest;
    expect(done).toMatchObject({ state: "DONE", secondsLeft: 0, ordersDone: done.ordersTotal });
    expect(done.ordersTotal).toBeGreaterThan(0);
    expect(data.admin.backtests).toContainEqual({ id: backtest.id });
    expect(await steer("backtestCancel", backtest.id)).toMatchObject({
      backtest: { state: "DONE" },
      problems: [{ code: "STATUS_NOT_ALLOWED" }],
    });
  });

  it("of a period that ends before it begins is refused", async () => {
    const { data } = await admin.ask(
      `mutation ($input: BacktestInput!) { discountBacktest(input: $input) { ${FIELDS} } }`,
      { input: { draft, from: to, to: from } },
    );
    expect(data.discountBacktest).toMatchObject({
      backtest: null,
      problems: [{ code: "PERIOD_INVALID" }],
    });
  });
});
