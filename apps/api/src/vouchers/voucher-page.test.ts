/** What the back office's page of a voucher asks for. */
import * as db from "@8521/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../ground/global-id.ts";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
let admin: Client;
beforeAll(async () => {
  api = await openApiUnderTest();
  admin = api.client("admin");
});
afterAll(() => api.close());

const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await admin.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const run = (text: string, values: unknown[] = []) => api.shop.orm.em.fork().execute(text, values);

const TIMELINE = `query ($id: ID!, $first: Int!, $after: String) { admin { voucherTimeline(id: $id, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { at action sentence actor by reason } } } }`;

/** A new voucher that was limited, paused and shown. */
async function lived(): Promise<string> {
  const discountId = (
    await ask(
      `{ admin { discounts(first: 1, filter: { automatic: false, status: ACTIVE }) { nodes { id } } } }`,
    )
  ).admin.discounts.nodes[0].id;
  const input = { discountId, pattern: "PAGE-########", idempotencyKey: `page-${Math.random()}` };
  const made = await ask(
    `mutation ($input: VoucherCreateInput!) { voucherCreate(input: $input) { voucher { id } } }`,
    { input },
  );
  const { id } = made.voucherCreate.voucher;
  await ask(
    `mutation ($id: ID!) { a: voucherSetLimit(id: $id, maxRedemptions: 5) { problems { code } }
       b: voucherSetStatus(id: $id, status: PAUSED) { problems { code } } c: voucherReveal(id: $id) { problems { code } } }`,
    { id },
  );
  return id;
}

describe("timeline", () => {
  it("tells what was done, newest first, page by page, and by whom", async () => {
    const id = await lived();
    const first = (await ask(TIMELINE, { id, first: 3 })).admin.voucherTimeline;
    expect(first.nodes.map((node: any) => [node.action, node.sentence])).toEqual([
      ["voucher.revealed", "顯示完整的優惠碼"],
      ["voucher.status", "暫停"],
      ["voucher.limit", "總次數上限由不限改為5"],
    ]);
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([4, true]);
    expect([first.nodes[0].actor, first.nodes[0].by]).toEqual(["ADMIN", expect.any(String)]);
    const rest = (await ask(TIMELINE, { id, first: 3, after: first.pageInfo.endCursor })).admin
      .voucherTimeline;
    expect(rest.nodes.map((node: any) => node.sentence)).toEqual(["建立"]);
    const english = await admin.ask(TIMELINE, { id, first: 4 }, { "accept-language": "en" });
    expect(english.data.admin.voucherTimeline.nodes[2].sentence).toBe("Uses at most: none → 5");
  });

  it("is for who may see vouchers", async () => {
    const id = await lived();
    for (const client of [api.client("customer"), api.client("affiliate"), api.client()]) {
      const { errors } = await client.ask(TIMELINE, { id, first: 1 });
      expect(["FORBIDDEN", "UNAUTHENTICATED"]).toContain(errors?.[0]?.extensions.code);
    }
  });
});

it("says why it was refused, in words, with the last time", async () => {
  const id = await lived();
  const uuid = (await api.shop.orm.em.fork().find(db.Voucher, {}, { orderBy: { id: "desc" } }))[0]!
    .id;
  expect(globalId("Voucher", uuid)).toBe(id);
  for (const [at, reason] of [
    ["2026-11-01T00:00:00Z", "EXPIRED"],
    ["2026-11-03T00:00:00Z", "EXPIRED"],
    ["2026-11-02T00:00:00Z", "MINIMUM_ORDER_NOT_MET"],
  ])
    await run("insert into code_check (at, voucher_id, outcome, reason) values (?, ?, ?, ?)", [
      at,
      uuid,
      reason === "EXPIRED" ? reason : "WAITING",
      reason,
    ]);
  const { voucher } = (
    await ask(
      `query ($id: ID!) { admin { voucher(id: $id) { remaining assignedCount batchName domains channels restoreOn
         refusals { reason label fate times lastAt } } } }`,
      { id },
    )
  ).admin;
  expect(voucher).toMatchObject({ remaining: 5, assignedCount: 0, restoreOn: "CANCEL" });
  expect(voucher.refusals).toMatchObject([
    { reason: "EXPIRED", fate: "REFUSED", times: 2, lastAt: "2026-11-03T00:00:00.000Z" },
    { reason: "MINIMUM_ORDER_NOT_MET", fate: "WAITING", times: 1 },
  ]);
  expect(voucher.refusals[1].label).not.toContain("{");
});

it("the page costs a fixed number of queries, however much happened", async () => {
  const PAGE = `query ($id: ID!) { admin { voucher(id: $id) { label used remaining reserved batchName assignedCount
      discount { name sentence used spent { amount } } affiliate { displayName }
      refusals { label times } redemptions { orderNumber state } } voucherTimeline(id: $id, first: 20) { nodes { sentence by } } } }`;
  const id = await lived();
  await ask(PAGE, { id });
  const few = await api.count(() => ask(PAGE, { id }));
  const used = (
    (await run(
      "select voucher_id as id from redemption where voucher_id is not null group by 1 order by count(*) desc limit 1",
    )) as { id: string }[]
  )[0]!.id;
  const many = await api.count(() => ask(PAGE, { id: globalId("Voucher", used) }));
  // The orders' numbers and the owner.
  expect(many.count - few.count).toBeLessThanOrEqual(3);
  expect(many.count).toBeLessThanOrEqual(14);
});

it("an order list of one voucher holds the orders that used it", async () => {
  const [most] = (await run(
    `select voucher_id as id, count(distinct order_id)::int as orders from redemption
     where voucher_id is not null group by 1 order by 2 desc limit 1`,
  )) as { id: string; orders: number }[];
  const { orders } = (
    await ask(
      `query ($v: ID!) { admin { orders(first: 5, filter: { voucherId: $v }) { totalCount } } }`,
      { v: globalId("Voucher", most!.id) },
    )
  ).admin;
  expect(orders.totalCount).toBe(most!.orders);
});

describe("changes", () => {
  const UPDATE = `mutation ($id: ID!, $input: VoucherUpdateInput!) { voucherUpdate(id: $id, input: $input, reason: "why") {
    voucher { endsAt maxRedemptions maxRedemptionsPerCustomer domains tags restoreOn } problems { code path } } }`;

  it("writes what is given, leaves what is absent, and clears what is null", async () => {
    const id = await lived();
    const endsAt = "2099-12-31T16:00:00.000Z";
    const input = { endsAt, maxRedemptions: null, domains: ["ntu.edu.tw"], restoreOn: "NEVER" };
    const { voucherUpdate } = await ask(UPDATE, { id, input });
    expect(voucherUpdate).toEqual({
      voucher: { ...input, maxRedemptionsPerCustomer: null, tags: [] },
      problems: [],
    });
    const wrong = await ask(UPDATE, { id, input: { channels: ["FAX"], maxRedemptions: 0 } });
    expect(wrong.voucherUpdate).toEqual({
      voucher: null,
      problems: [
        { code: "LIMIT_TOO_LOW", path: ["maxRedemptions"] },
        { code: "CHANNEL_UNKNOWN", path: ["channels"] },
      ],
    });
    const { nodes } = (await ask(TIMELINE, { id, first: 1 })).admin.voucherTimeline;
    expect(nodes[0]).toMatchObject({
      sentence:
        "結束時間由不限改為2100/01/01 00:00；總次數上限由5改為不限；電子郵件網域由不限改為ntu.edu.tw；次數歸還由取消時歸還改為不歸還",
      reason: "why",
    });
  });

  it("gives it to another owner, and the timeline names both", async () => {
    const id = await lived();
    const { affiliates } = (
      await ask(`{ admin { affiliates(first: 1) { nodes { affiliate { id displayName } } } } }`)
    ).admin;
    const { affiliate } = affiliates.nodes[0];
    const { voucherReassign } = await ask(
      `mutation ($id: ID!, $to: ID) { voucherReassign(id: $id, affiliateId: $to, reason: "moved") {
         voucher { affiliate { id } } problems { code } } }`,
      { id, to: affiliate.id },
    );
    expect(voucherReassign).toEqual({ voucher: { affiliate: { id: affiliate.id } }, problems: [] });
    const { nodes } = (await ask(TIMELINE, { id, first: 1 })).admin.voucherTimeline;
    expect(nodes[0].sentence).toBe(`持有者由商店改為${affiliate.displayName}`);
  });

  it("changes many in as many queries as one, and answers each", async () => {
    const ids: string[] = [];
    for (let n = 0; n < 4; n++) ids.push(await lived());
    const MANY = `mutation ($ids: [ID!]!, $kind: VouchersChangeKind!) { vouchersChange(ids: $ids, kind: $kind) {
      results { id outcome voucher { status } problem { code } } problems { code } } }`;
    const one = await api.count(() => ask(MANY, { ids: ids.slice(0, 1), kind: "RETIRE" }));
    const three = await api.count(() => ask(MANY, { ids: ids.slice(1), kind: "RETIRE" }));
    expect(three.count).toBe(one.count);
    const again = await ask(MANY, { ids: ids.slice(0, 2), kind: "PAUSE" });
    expect(again.vouchersChange.results).toEqual(
      ids.slice(0, 2).map((id) => ({
        id,
        outcome: "REFUSED",
        voucher: { status: "RETIRED" },
        problem: { code: "VOUCHER_OUT_OF_USE" },
      })),
    );
    const { errors } = await admin.ask(MANY, { ids, kind: "EXTEND" });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

it("keeps an admin's own views of the list, without the code that was searched for", async () => {
  const SAVE = `mutation ($name: String!, $search: JSONObject!) { savedViewSave(list: VOUCHERS, name: $name, search: $search) {
    views { id name search } problems { code path } } }`;
  const search = { q: "SECRET99", status: "PAUSED" };
  const { views } = (await ask(SAVE, { name: "Paused", search })).savedViewSave;
  expect(views).toMatchObject([{ name: "Paused", search: { status: "PAUSED" } }]);
  const again = (await ask(SAVE, { name: "paused", search })).savedViewSave;
  expect(again.problems).toEqual([{ code: "VIEW_NAME_TAKEN", path: ["name"] }]);
  const { id } = views[0];
  const rename = `mutation ($id: ID!) { savedViewRename(id: $id, name: "Stopped") { views { name } } }`;
  expect((await ask(rename, { id })).savedViewRename.views).toEqual([{ name: "Stopped" }]);
  const own = await ask(`{ admin { savedViews(list: VOUCHERS) { name } } }`);
  expect(own.admin.savedViews).toEqual([{ name: "Stopped" }]);
  const forget = `mutation ($id: ID!) { savedViewDelete(id: $id) { views { name } problems { code } } }`;
  expect((await ask(forget, { id })).savedViewDelete).toEqual({ views: [], problems: [] });
  expect((await ask(forget, { id })).savedViewDelete.problems).toEqual([
    { code: "VIEW_NOT_FOUND" },
  ]);
  for (const client of [api.client("customer"), api.client()]) {
    const { errors } = await client.ask(SAVE, { name: "x", search });
    expect(["FORBIDDEN", "UNAUTHENTICATED"]).toContain(errors?.[0]?.extensions.code);
  }
});
