import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import {
  applyCode,
  assignVouchers,
  batchProgress,
  codesForMail,
  createBatch,
  exportBatch,
  revealCode,
  sendVouchers,
  workOnBatch,
  writeVoucherMails,
} from "../../index.ts";
import { ADMIN, codesOf, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";

let world: World;
let discountId: Id;
beforeAll(async () => {
  world = await openWorld();
  discountId = await world.discount();
});
afterAll(() => world.database.close());
beforeEach(() => world.rows(sql`delete from mail`));

const admin = () => world.context(ADMIN);
const revealer = () => world.context({ ...ADMIN, mayRevealCodes: true });
const work = () => workOnBatch(world.context(SYSTEM), { chunkSize: 4 });
const begin = async (count: number, recipientIds: Id[] = []) =>
  must(
    await createBatch(admin(), {
      discountId,
      name: "會員禮",
      count,
      recipientIds,
      isAssignedOnly: recipientIds.length > 0,
    }),
  ).batchId;
const progress = async (batchId: Id) => must(await batchProgress(admin(), { batchId })).batch;
const codesOfCustomer = (customerId: Id) =>
  world.count(
    sql`select count(*)::int as n from voucher_assignment where customer_id = ${customerId}`,
  );
const letter = () => ({ subject: "給您的優惠", text: "{{code}}", html: "<b>{{code}}</b>" });
const exported = async (batchId: Id, reason?: string): Promise<string[]> => {
  const result = must(await exportBatch(revealer(), { batchId, ...(reason ? { reason } : {}) }));
  let text = "";
  for await (const piece of result.csv) text += piece;
  return text.trim().split("\r\n");
};

test("each recipient gets one code as soon as it is made, and only they may use it", async () => {
  const [amy, bob] = [await world.member(), await world.member()];
  const batchId = await begin(10, [amy.id, bob.id]);
  await work();
  expect(await codesOfCustomer(amy.id)).toBe(1);
  expect(await codesOfCustomer(bob.id)).toBe(1);
  expect(await progress(batchId)).toMatchObject({ recipients: 2, assigned: 2, made: 10 });
  const rows = await exported(batchId);
  const email = await emailOf(amy.id);
  const code = rows.find((line) => line.endsWith(email))!.split(",")[0]!;
  const cart = await world.cart([[await world.goods(1000), 1]], amy);
  const applied = await applyCode(world.context(amy), { ...cart, text: code });
  expect(must(applied).code.state).toBe("APPLIED");
  const foreign = await world.cart([[await world.goods(1000), 1]], bob);
  const refused = await applyCode(world.context(bob), { ...foreign, text: code });
  expect(codesOf(refused)).toEqual(["UNKNOWN_CODE"]);
});

test("a CSV of customers: nobody twice, unknown rows by line, those too many wait", async () => {
  const [amy, bob, eve] = [await world.member(), await world.member(), await world.member()];
  const batchId = await begin(2);
  await work();
  const csv = `name,Email\nAmy,${await emailOf(amy.id)}\nNo,nobody@example.com\nBad,nothing\nAmy,${await emailOf(amy.id)}\nBob,${(await emailOf(bob.id)).toUpperCase()}\nEve,${await emailOf(eve.id)}\n`;
  const first = must(await assignVouchers(admin(), { batchId, csv }));
  expect(first).toMatchObject({
    added: 3,
    assigned: 2,
    waiting: 1,
    unknown: [
      {
        line: 3,
        reason: "CUSTOMER_NOT_FOUND",
      },
      {
        line: 4,
        reason: "EMAIL_INVALID",
      },
    ],
  });
  const again = must(await assignVouchers(admin(), { batchId, csv, customerIds: [amy.id] }));
  expect(again).toMatchObject({ added: 0, assigned: 2, waiting: 1 });
  expect(await codesOfCustomer(amy.id)).toBe(1);
});

test("mails are written once each, without a code, and the house can fill them", async () => {
  const [amy, bob] = [await world.member(), await world.member()];
  await world.rows(sql`update customer set email = null where id = ${bob.id}`);
  const batchId = await begin(2, [amy.id, bob.id]);
  await work();
  const asked = must(await sendVouchers(admin(), { batchId }));
  expect(asked).toMatchObject({ asked: 1, withoutAddress: 1 });
  expect(await writeVoucherMails(world.context(SYSTEM), letter)).toBe(1);
  expect(await writeVoucherMails(world.context(SYSTEM), letter)).toBe(0);
  expect(must(await sendVouchers(admin(), { batchId })).asked).toBe(0);
  const mails = await world.rows<{ voucher_id: Id; text_body: string }>(
    sql`select voucher_id, text_body from mail`,
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]!.text_body).toBe("{{code}}");
  const codes = await codesForMail(world.context(SYSTEM), [mails[0]!.voucher_id]);
  expect(codes.get(mails[0]!.voucher_id)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expect(codesForMail(admin(), [])).rejects.toThrow(Error);
  expect(await progress(batchId)).toMatchObject({ mailed: 1, mailsWaiting: 0 });
});

test("two workers write no mail twice", async () => {
  const members = [];
  for (let n = 0; n < 12; n++) members.push((await world.member()).id);
  const batchId = await begin(12, members);
  await work();
  must(await sendVouchers(admin(), { batchId }));
  await Promise.all([1, 2, 3].map(() => writeVoucherMails(world.context(SYSTEM), letter)));
  expect(await world.count(sql`select count(*)::int as n from mail`)).toBe(12);
});

test("an export: all codes, to whom they belong, once; again with a reason; each time logged", async () => {
  const batchId = await begin(9);
  expect(codesOf(await exportBatch(revealer(), { batchId }))).toEqual(["STATUS_NOT_ALLOWED"]);
  await work();
  expect(codesOf(await exportBatch(admin(), { batchId }))).toEqual(["NOT_ALLOWED"]);
  const lines = await exported(batchId);
  expect(lines[0]).toBe("code,status,starts_at,ends_at,assigned_to");
  expect(new Set(lines.slice(1).map((line) => line.split(",")[0])).size).toBe(9);
  expect(codesOf(await exportBatch(revealer(), { batchId }))).toEqual(["ALREADY_EXPORTED"]);
  expect(await exported(batchId, "下載中斷")).toEqual(lines);
  const logged = await world.rows(
    sql`select reason from audit_log where action = 'voucher_batch.exported' and object_id = ${batchId} order by at`,
  );
  expect(logged).toEqual([{ reason: null }, { reason: "下載中斷" }]);
});

test("a reveal takes the right to it and is logged, without the code", async () => {
  const batchId = await begin(1);
  await work();
  const { id } = await world.one<{ id: Id }>(
    sql`select id from voucher where batch_id = ${batchId}`,
  );
  expect(codesOf(await revealCode(admin(), { voucherId: id }))).toEqual(["NOT_ALLOWED"]);
  const other = world.context({ ...ADMIN, partnerId: world.partnerId, mayRevealCodes: true });
  expect(codesOf(await revealCode(other, { voucherId: id }))).toEqual(["NOT_ALLOWED"]);
  const { code } = must(await revealCode(revealer(), { voucherId: id }));
  const logged = await world.rows<{ actor_id: Id; all: string }>(
    sql`select actor_id, to_jsonb(a)::text as all from audit_log a where action = 'voucher.revealed'`,
  );
  expect(logged).toHaveLength(1);
  expect(logged[0]!.actor_id).toBe(ADMIN.id);
  expect(logged[0]!.all).not.toContain(code);
});

async function emailOf(customerId: Id): Promise<string> {
  const { email } = await world.one<{ email: string }>(
    sql`select email from customer where id = ${customerId}`,
  );
  return email;
}
