import * as db from "@8521/database";
import { workOnBatch, workOnRotation, writeVoucherMails } from "@8521/engine/commands";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../ground/global-id.ts";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
let admin: Client;
let discountId: string;
let customers: db.Customer[];
beforeAll(async () => {
  api = await openApiUnderTest();
  admin = api.client("admin");
  const em = api.shop.orm.em.fork();
  const discount = await em.findOneOrFail(db.Discount, { status: "ACTIVE", automatic: false });
  discountId = globalId("Discount", discount.id);
  customers = await em.find(db.Customer, { email: { $ne: null } }, { limit: 2 });
});
afterAll(() => api.close());

const BATCH =
  "batch { id state made count recipients assigned mailsWaiting pattern codesPerSecond }";
const asTheHouse = () => ({
  em: api.shop.orm.em.fork(),
  now: new Date(),
  actor: { kind: "SYSTEM" as const },
  settings: api.shop.settings,
});
const worker = async () => {
  while (await workOnBatch(asTheHouse()));
};

async function make(more: Record<string, unknown> = {}, key = `key-${Math.random()}`) {
  const { data, errors } = await admin.ask(
    `mutation ($input: VoucherBatchInput!, $key: ID!) {
       voucherBatchCreate(input: $input, idempotencyKey: $key) { ${BATCH} problems { code message remedy path } }
     }`,
    { input: { discountId, name: "春季", count: 20, ...more }, key },
  );
  expect(errors).toBeUndefined();
  return data.voucherBatchCreate;
}
const state = async (id: string) =>
  (
    await admin.ask(
      `query ($id: ID!) { admin { voucherBatch(id: $id) { state made exportedAt } } }`,
      { id },
    )
  ).data.admin.voucherBatch;

describe("a batch", () => {
  it("is estimated, begun, made, and found in the list with its progress", async () => {
    const input = { discountId, name: "x", count: 100_000, pattern: "KOL-######" };
    const small = await admin.ask(
      `query ($input: VoucherBatchInput!) {
         admin { voucherBatchEstimate(input: $input) { estimate { sample } suggestedPattern problems { code message } } }
       }`,
      { input },
    );
    const refused = small.data.admin.voucherBatchEstimate;
    expect(refused.problems[0].code).toBe("CODE_SPACE_TOO_SMALL");
    expect(refused.suggestedPattern).toMatch(/^KOL-\{#{9,}\}$/);
    const { batch } = await make({ pattern: refused.suggestedPattern });
    expect(batch).toMatchObject({ state: "QUEUED", made: 0, count: 20 });
    await worker();
    expect(await state(batch.id)).toMatchObject({ state: "DONE", made: 20 });
    const list = await admin.ask(
      `{ admin { voucherBatches(first: 1) { totalCount nodes { id discount { id } } pageInfo { hasNextPage } } } }`,
    );
    expect(list.data.admin.voucherBatches.nodes).toEqual([
      { id: batch.id, discount: { id: discountId } },
    ]);
    const vouchers = await admin.ask(
      `query ($batch: ID!) { admin { vouchers(filter: { batchId: $batch }) { totalCount nodes { label batchId } } } }`,
      { batch: batch.id },
    );
    expect(vouchers.data.admin.vouchers.totalCount).toBe(20);
    expect(vouchers.data.admin.vouchers.nodes[0].label).toMatch(/^KOL-\*{4}-/);
  });

  it("asked for twice with one key is one; with another wish it is refused", async () => {
    const first = await make({}, "the-same-key");
    expect((await make({}, "the-same-key")).batch.id).toBe(first.batch.id);
    expect((await make({ count: 3 }, "the-same-key")).problems[0].code).toBe(
      "IDEMPOTENCY_CONFLICT",
    );
  });

  it("is paused, resumed, cancelled", async () => {
    const { batch } = await make();
    for (const [move, after] of [
      ["Pause", "PAUSED"],
      ["Resume", "QUEUED"],
      ["Cancel", "CANCELLED"],
    ]) {
      const { data } = await admin.ask(
        `mutation ($id: ID!) { voucherBatch${move}(id: $id) { batch { state } problems { code } } }`,
        { id: batch.id },
      );
      expect(data[`voucherBatch${move}`]).toEqual({ batch: { state: after }, problems: [] });
    }
  });

  it("gives codes to customers, who see them in full, and mails them", async () => {
    const customerIds = customers.map(({ id }) => globalId("Customer", id));
    const { batch } = await make({ customerIds, count: 5, isAssignedOnly: true });
    expect(batch.recipients).toBe(2);
    await worker();
    const { data } = await admin.ask(
      `mutation ($id: ID!) { voucherBatchSend(id: $id) { ${BATCH} problems { code } } }`,
      { id: batch.id },
    );
    expect(data.voucherBatchSend.batch).toMatchObject({ assigned: 2, mailsWaiting: 2 });
    const written = await writeVoucherMails(asTheHouse(), () => ({
      subject: "s",
      text: "t",
      html: "h",
    }));
    expect(written).toBe(2);
    const csv = await admin.request("POST", `/api/batches/${batch.id}/customers`, {
      headers: { "content-type": "text/csv" },
      payload: `email\n${customers[0]!.email}\nnobody@example.com\n`,
    });
    expect(csv.json()).toMatchObject({
      added: 0,
      assigned: 2,
      problems: [],
      unknown: [
        {
          line: 3,
          reason: "CUSTOMER_NOT_FOUND",
        },
      ],
    });
  });
});

describe("codes in full", () => {
  it("leave as a file once the mutation allowed it, and not before", async () => {
    const { batch } = await make();
    await worker();
    const path = `/api/batches/${batch.id}/codes.csv`;
    expect((await admin.request("GET", path)).statusCode).toBe(422);
    const ask = (reason?: string) =>
      admin.ask(
        `mutation ($id: ID!, $reason: String) { voucherBatchExport(id: $id, reason: $reason) { path problems { code message } } }`,
        { id: batch.id, reason },
      );
    expect((await ask()).data.voucherBatchExport).toEqual({ path, problems: [] });
    const file = await admin.request("GET", path);
    expect(file.headers["content-type"]).toContain("text/csv");
    expect(file.headers["content-disposition"]).toContain("attachment");
    const [, ...lines] = file.body.trim().split("\r\n");
    expect(lines).toHaveLength(20);
    expect((await ask()).data.voucherBatchExport.problems[0].code).toBe("ALREADY_EXPORTED");
    expect((await ask("掉線了")).data.voucherBatchExport.path).toBe(path);
    expect((await api.client().request("GET", path)).statusCode).toBe(401);
    expect((await api.client("customer").request("GET", path)).statusCode).toBe(403);
  });

  it("are shown one at a time, and that is logged", async () => {
    const em = api.shop.orm.em.fork();
    const voucher = await em.findOneOrFail(db.Voucher, { isPublic: false, batchId: { $ne: null } });
    const reveal = (client: Client) =>
      client.ask(`mutation ($id: ID!) { voucherReveal(id: $id) { code problems { code } } }`, {
        id: globalId("Voucher", voucher.id),
      });
    const { code } = (await reveal(admin)).data.voucherReveal;
    expect(code.replaceAll("-", "").slice(-4)).toBe(voucher.maskedCode.slice(-4));
    expect((await reveal(api.client("customer"))).errors?.[0]?.extensions.code).toBeDefined();
    const logged = await em.find(db.AuditLog, { action: "voucher.revealed", objectId: voucher.id });
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain(code);
  });
});

describe("an import", () => {
  const post = (mode: string, payload: string, client = admin) =>
    client.request("POST", `/api/vouchers/import?discount=${discountId}&name=old&mode=${mode}`, {
      headers: { "content-type": "text/csv" },
      payload,
    });
  const CSV = "code,ends_at\nIMPORT-0001,2027-01-01\nIMPORT-0002,soon\nimport 0001,\n";

  it("tells each bad row first, then imports the rest when asked, then nothing", async () => {
    const dry = (await post("DRY_RUN", CSV)).json();
    expect(dry).toMatchObject({
      rows: 3,
      good: 1,
      bad: 2,
      imported: 0,
      batchId: null,
      badRows: [
        {
          line: 3,
          reason: "NOT_A_DATE",
          column: "endsAt",
        },
        {
          line: 4,
          reason: "DUPLICATE_IN_FILE",
          column: "code",
        },
      ],
    });
    const real = (await post("GOOD_ROWS", CSV)).json();
    expect(real).toMatchObject({ imported: 1 });
    expect(await state(real.batchId)).toMatchObject({ state: "DONE", made: 1 });
    expect((await post("GOOD_ROWS", CSV)).json()).toMatchObject({ imported: 0, existing: 1 });
  });

  it("is refused as a whole without a header, without a discount, without the right", async () => {
    const wrong = await post("DRY_RUN", "a,b\n1,2\n");
    expect([wrong.statusCode, wrong.json().problems[0].code]).toEqual([422, "CSV_INVALID"]);
    expect((await post("EVERYTHING", CSV)).statusCode).toBe(400);
    expect((await post("DRY_RUN", CSV, api.client("customer"))).statusCode).toBe(403);
  });
});

it("keys rotate, with progress", async () => {
  const begun = await admin.ask(
    `mutation { codeKeysRotate { rotation { state toVersion total } problems { code } } }`,
  );
  expect(begun.data.codeKeysRotate).toMatchObject({ rotation: { state: "QUEUED" }, problems: [] });
  await workOnRotation(asTheHouse());
  const { data } = await admin.ask(`{ admin { codeKeyRotation { state secondsLeft } } }`);
  expect(data.admin.codeKeyRotation).toEqual({ state: "DONE", secondsLeft: 0 });
});
