import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { configureEcpay, STAGE_MERCHANT } from "@8521/ecpay";
import {
  createBatch,
  openShop,
  type OpenShop,
  sendVouchers as askToSend,
  shopSettings,
} from "@8521/engine/commands";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { mailboxPage } from "../mailbox/mailbox-page.ts";
import type { Work } from "../work.ts";
import { deliverLine, keepLineInMailbox, lineIsNotSetUp, pushThrough } from "./deliver-line.ts";
import { sendVouchers } from "./send-vouchers.ts";
import { workOnBatches } from "./work-on-batches.ts";

let database: TestDatabase;
let shop: OpenShop;
let discountId: string;
let clock = 0;
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;
const lineId = (n: number) => `U${String(n).padStart(32, "0")}`;

/** LINE's Messaging API as its documentation has it: each retry key counts once. */
const inbox = new Map<string, { to: string; text: string }>();
let answers: number[] = [];
const line = http.createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (piece: string) => (body += piece));
  request.on("end", () => {
    const key = String(request.headers["x-line-retry-key"]);
    const answer = answers.shift() ?? 200;
    if (inbox.has(key)) return response.writeHead(409).end("{}");
    const { to, messages } = JSON.parse(body);
    // 504: LINE took it, and the answer was lost on the way.
    if (answer === 200 || answer === 504) inbox.set(key, { to, text: messages[0].text });
    return response.writeHead(answer).end('{"message":"You have reached your monthly limit."}');
  });
});
let host: string;

const work = (): Work => ({
  shop,
  ecpay: configureEcpay({ environment: "stage", ...STAGE_MERCHANT }),
  shopUrl: "http://shop.example",
  log: () => undefined,
  now: () => new Date(Date.now() + 1_000 + clock),
});
const house = () => shop.context({ kind: "SYSTEM" });
const run = <T>(sql: string, values: unknown[] = []) =>
  shop.orm.em.fork().execute<T[]>(sql, values);
const kept = () =>
  run<{ state: string; failure: string | null; text_body: string }>(
    "select state, failure, text_body from line_message order by id",
  );
const push = () => deliverLine(work(), pushThrough({ accessToken: "channel-token", host }));

beforeAll(async () => {
  database = await createTestDatabase();
  const { merchantId, amountLimits } = configureEcpay({ environment: "stage", ...STAGE_MERCHANT });
  shop = await openShop(database.url, shopSettings({}, { merchantId, amountLimits }));
  const [discount] = await run<{ id: string }>(
    `insert into discount (name, level, type, rule) values ('{"zh-TW":"會員禮","en":"Gift"}', 'CART', 'PERCENTAGE', '{}') returning id`,
  );
  discountId = discount!.id;
  line.listen(0, "127.0.0.1");
  await once(line, "listening");
  host = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
});
afterAll(async () => {
  line.close();
  await shop.close();
  await database.close();
});
beforeEach(async () => {
  clock = 0;
  answers = [];
  inbox.clear();
  await run("delete from line_message");
});

let serial = 0;
/** A member, with a linked LINE account unless told. */
async function member(isLinked = true): Promise<string> {
  const n = ++serial;
  const [user] = await run<{ id: string }>(
    "insert into auth_user (name, email) values ('小美', ?) returning id",
    [`line${n}@example.com`],
  );
  if (isLinked)
    await run("insert into auth_account (user_id, account_id, provider_id) values (?, ?, 'line')", [
      user!.id,
      lineId(n),
    ]);
  const [customer] = await run<{ id: string }>(
    "insert into customer (user_id, name) values (?, '小美') returning id",
    [user!.id],
  );
  return customer!.id;
}

async function asked(recipientIds: string[]) {
  const wish = { discountId, name: "gift", count: recipientIds.length, recipientIds };
  const made = await createBatch(house(), wish);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const answer = await askToSend(house(), { batchId: made.batchId, by: "LINE" });
  await workOnBatches(work());
  await sendVouchers(work());
  return answer;
}

it("members with LINE get their code by it, once; a kept message has none", async () => {
  const answer = await asked([await member(), await member(), await member(false)]);
  expect(answer).toMatchObject({ asked: 2, withoutAddress: 1 });
  await sendVouchers(work());
  const before = await kept();
  expect(before).toHaveLength(2);
  for (const { text_body } of before) expect(text_body).not.toMatch(CODE);
  await Promise.all([push(), push()]);
  await push();
  expect([...inbox.values()].map(({ to }) => to)).toEqual([lineId(serial - 2), lineId(serial - 1)]);
  for (const { text } of inbox.values()) expect(text).toMatch(CODE);
  const after = await kept();
  expect(after.map(({ state }) => state)).toEqual(["SENT", "SENT"]);
  for (const { text_body } of after) expect(text_body).not.toMatch(CODE);
});

it("an answer lost on the way is asked for again under the same key: one message", async () => {
  await asked([await member()]);
  answers = [504];
  await push();
  expect((await kept())[0]).toMatchObject({ state: "QUEUED", failure: "HTTP_504" });
  await push();
  expect((await kept())[0]!.state).toBe("QUEUED");
  clock = 31_000;
  await push();
  expect((await kept())[0]).toMatchObject({ state: "SENT", failure: null });
  expect(inbox.size).toBe(1);
});

it("a refusal stays, a used-up quota too; when LINE is busy the turn ends", async () => {
  await asked([await member(), await member()]);
  answers = [400, 429];
  await push();
  expect((await kept()).map(({ failure }) => failure)).toEqual(["HTTP_400", "HTTP_429"]);
  expect((await kept()).map(({ state }) => state)).toEqual(["FAILED", "FAILED"]);
  await run("delete from line_message");
  await asked([await member(), await member()]);
  answers = [503];
  await push();
  expect((await kept()).map(({ failure }) => failure)).toEqual(["HTTP_503", "SLOWED_DOWN"]);
  clock = 24 * 3_600_000;
  answers = [503];
  await push();
  expect((await kept()).map(({ state }) => state)).toEqual(["FAILED", "FAILED"]);
});

it("an account that was unlinked meanwhile gets nothing", async () => {
  await asked([await member()]);
  await run("delete from auth_account where account_id = ?", [lineId(serial)]);
  await push();
  expect((await kept())[0]).toMatchObject({ state: "FAILED", failure: "NOT_LINKED" });
  expect(inbox.size).toBe(0);
});

it("without a channel a development shop shows messages in the mailbox, production says so", async () => {
  await asked([await member()]);
  await deliverLine(work(), keepLineInMailbox);
  expect(await mailboxPage(shop.orm.em.fork())).toContain("LINE");
  expect((await kept())[0]!.state).toBe("SENT");
  await asked([await member()]);
  await deliverLine(work(), lineIsNotSetUp);
  expect((await kept())[1]).toMatchObject({ state: "FAILED", failure: "NOT_SET_UP" });
});
