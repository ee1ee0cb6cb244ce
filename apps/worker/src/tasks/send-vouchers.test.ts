import { createTestDatabase, type TestDatabase } from "@8521/database/testing";
import { configureEcpay, STAGE_MERCHANT } from "@8521/ecpay";
import {
  createBatch,
  openShop,
  sendVouchers as askToSend,
  shopSettings,
  type OpenShop,
} from "@8521/engine/commands";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mailPage } from "../mailbox/mailbox-page.ts";
import type { Work } from "../work.ts";
import { deliverMail } from "./deliver-mail.ts";
import { sendVouchers } from "./send-vouchers.ts";
import { workOnBatches } from "./work-on-batches.ts";

let database: TestDatabase;
let shop: OpenShop;
let work: Work;
let batchId: string;
const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/;

beforeAll(async () => {
  database = await createTestDatabase();
  const ecpay = configureEcpay({ environment: "stage", ...STAGE_MERCHANT });
  const { merchantId, amountLimits } = ecpay;
  shop = await openShop(database.url, shopSettings({}, { merchantId, amountLimits }));
  work = {
    shop,
    ecpay,
    shopUrl: "http://shop.example",
    log: () => undefined,
    now: () => new Date(),
  };
  const em = shop.orm.em.fork();
  const [discount] = await em.execute<{ id: string }[]>(
    `insert into discount (name, level, type, rule) values ('{"zh-TW":"會員禮","en":"Gift"}', 'CART', 'PERCENTAGE', '{}') returning id`,
  );
  const people = await em.execute<{ id: string }[]>(
    `insert into customer (name, email, locale) values ('小美', 'amy@example.com', 'zh-TW'), ('Bob', 'bob@example.com', 'en') returning id`,
  );
  const admin = shop.context({ kind: "SYSTEM" });
  const made = await createBatch(admin, {
    discountId: discount!.id,
    name: "gift",
    count: 2,
    recipientIds: people.map(({ id }) => id),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  batchId = made.batchId;
  await askToSend(admin, { batchId });
});
afterAll(async () => {
  await shop.close();
  await database.close();
});

it("asked for before the codes were there, the mails follow them, in each language", async () => {
  await sendVouchers(work);
  expect(await subjects()).toEqual([]);
  await workOnBatches(work);
  await sendVouchers(work);
  expect(await subjects()).toEqual(["A code for you: Gift", "給您的優惠碼：會員禮"]);
});

it("a kept mail has no code; the one that leaves has, and so has the mailbox", async () => {
  const kept = await shop.orm.em
    .fork()
    .execute<{ id: string; text_body: string; html_body: string }[]>("select * from mail");
  for (const { text_body, html_body } of kept) expect(text_body + html_body).not.toMatch(CODE);
  const left: string[] = [];
  await deliverMail(work, async (mail) => {
    left.push(mail.text_body);
    expect(mail.html_body).toMatch(CODE);
    return null;
  });
  expect(left).toHaveLength(2);
  for (const text of left) expect(text).toMatch(CODE);
  expect(await mailPage(work, kept[0]!.id)).toMatch(CODE);
});

async function subjects(): Promise<string[]> {
  const mails = await shop.orm.em
    .fork()
    .execute<{ subject: string }[]>('select subject from mail order by subject collate "C"');
  return mails.map(({ subject }) => subject);
}
