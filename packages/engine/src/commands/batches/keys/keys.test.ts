import { afterAll, beforeAll, expect, test } from "vitest";
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Id } from "../../../pricing/model.ts";
import { sql } from "../../ground/sql.ts";
import type { CodeKeyRing, ShopSettings } from "../../settings.ts";
import {
  applyCode,
  assignVouchers,
  codesForMail,
  createBatch,
  createVoucher,
  exportBatch,
  rotateCodeKeys,
  rotationProgress,
  sendVouchers,
  workOnBatch,
  workOnRotation,
  writeVoucherMails,
} from "../../index.ts";
import { ADMIN, codesOf, must, openWorld, SYSTEM, type World } from "../../testing/world.ts";

let world: World;
let discountId: Id;
let codes: string[];
const CODES = 400;

beforeAll(async () => {
  world = await openWorld(20);
  discountId = await world.discount();
  const member = await world.member();
  const { batchId } = must(
    await createBatch(world.context(ADMIN), { discountId, name: "batch", count: CODES }),
  );
  await workOnBatch(world.context(SYSTEM));
  must(await assignVouchers(world.context(ADMIN), { batchId, customerIds: [member.id] }));
  must(await sendVouchers(world.context(ADMIN), { batchId }));
  await writeVoucherMails(world.context(SYSTEM), () => ({
    subject: "s",
    text: "{{code}}",
    html: "{{code}}",
  }));
  codes = await exported(batchId);
});
afterAll(() => world.database.close());

/** The world's keys with one more. */
const NEW_KEY = Buffer.alloc(32, 7);
function newerRing(version: number): CodeKeyRing {
  const { keyRing } = world.settings.codes;
  const encryptionKeys = { ...keyRing.encryptionKeys, [version]: NEW_KEY };
  return { ...keyRing, currentVersion: version, encryptionKeys };
}
const withRing = (keyRing: CodeKeyRing): ShopSettings => ({
  ...world.settings,
  codes: { ...world.settings.codes, keyRing },
});
async function exported(batchId: Id): Promise<string[]> {
  const context = world.context({ ...ADMIN, mayRevealCodes: true });
  let text = "";
  for await (const piece of must(await exportBatch(context, { batchId })).csv) text += piece;
  const [, ...lines] = text.trim().split("\r\n");
  return lines.map((line) => line.split(",")[0]!);
}

test("no private code is in clear in any column of any table", async () => {
  expect(codes).toHaveLength(CODES);
  // What is done with codes before somebody looks: entered, refused, logged, mailed.
  const cart = await world.cart([[await world.goods(1000), 1]]);
  must(await applyCode(world.context(), { ...cart, text: codes[5]! }));
  must(
    await createVoucher(world.context(ADMIN), {
      discountId,
      text: "SECRET-8823XZ",
      isPublic: false,
      idempotency: {
        key: "secret-code-1",
        body: {},
      },
    }),
  );
  const tables = await world.rows<{ name: string }>(
    sql`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(50);
  const wanted = [...codes, "SECRET-8823XZ"].flatMap((code) => [code, code.replaceAll("-", "")]);
  for (const { name } of tables) {
    const dump = await world.rows<{ row: string }>({
      text: `select upper(t::text) as row from ${name} t`,
      values: [],
    });
    const text = dump.map(({ row }) => row).join("\n");
    const hex = (code: string) => Buffer.from(code).toString("hex").toUpperCase();
    const leaked = wanted.filter((code) => text.includes(code) || text.includes(hex(code)));
    expect({ table: name, leaked }).toEqual({ table: name, leaked: [] });
  }
});

test("rotation under load loses no check, and a killed worker's is taken up", async () => {
  const settings = withRing(newerRing(2));
  const admin = { ...world.context(ADMIN), settings };
  const { rotationId } = must(await rotateCodeKeys(admin));
  expect(codesOf(await rotateCodeKeys(admin))).toEqual(["ROTATION_RUNNING"]);
  const load = checkUntilTold(settings);
  await killedAfterAFewChunks();
  const half = must(await rotationProgress(admin)).rotation!;
  expect(half).toMatchObject({ rotationId, state: "RUNNING", toVersion: 2 });
  expect(half.done).toBeGreaterThan(0);
  expect(half.done).toBeLessThan(CODES);
  // A process that still has the old ring makes a code meanwhile.
  must(
    await createVoucher(world.context(ADMIN), { discountId, text: "LATE-22XZ77", isPublic: false }),
  );
  await world.rows(sql`update code_key_rotation set held_until = now() - interval '1 second'`);
  expect(
    await workOnRotation({ ...world.context(SYSTEM), settings }, { chunkSize: 10 }),
  ).toMatchObject({ state: "DONE" });
  const { checks, lost } = await load();
  expect(checks).toBeGreaterThan(0);
  expect(lost).toEqual([]);
  const left = sql`select count(*)::int as n from voucher where not is_public and cipher_key_version <> 2`;
  expect(await world.count(left)).toBe(0);
  expect(must(await rotationProgress(admin)).rotation).toMatchObject({ state: "DONE" });
});

test("afterwards the old key may go: every code opens under the new one alone", async () => {
  const { keyRing } = world.settings.codes;
  const settings = withRing({ ...keyRing, currentVersion: 2, encryptionKeys: { 2: NEW_KEY } });
  const ids = await world.rows<{ id: Id }>(sql`select id from voucher where batch_id is not null`);
  const opened = await codesForMail(
    { ...world.context(SYSTEM), settings },
    ids.map(({ id }) => id),
  );
  expect([...opened.values()].toSorted()).toEqual(codes.toSorted());
});

test("a worker without the new key leaves the rotation to others", async () => {
  must(await rotateCodeKeys({ ...world.context(ADMIN), settings: withRing(newerRing(3)) }));
  expect(await workOnRotation(world.context(SYSTEM))).toBeNull();
});

/** Enters codes into carts, with the old ring and the new, until told to stop. */
function checkUntilTold(newer: ShopSettings) {
  let isOver = false;
  const lost: string[] = [];
  let checks = 0;
  const shopper = async (settings: ShopSettings, first: number) => {
    const cart = await world.cart([[await world.goods(1000), 1]]);
    for (let n = first; !isOver; n++) {
      const text = codes[n % CODES]!;
      const result = await applyCode({ ...world.context(), settings }, { ...cart, text });
      checks++;
      const isKnown = result.ok || result.problems[0]?.code === "TOO_MANY_CODES";
      if (!isKnown) lost.push(text);
      await world.rows(sql`delete from cart_code where cart_id = ${cart.cartId}`);
    }
  };
  const all = Promise.all([shopper(world.settings, 0), shopper(newer, 200)]);
  return async () => {
    isOver = true;
    await all;
    return { checks, lost };
  };
}

async function killedAfterAFewChunks(): Promise<void> {
  const script = new URL("../../testing/slow-batch.ts", import.meta.url);
  const { keyRing } = world.settings.codes;
  const key = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const env = {
    ...process.env,
    CODE_KEYS: `2:${key(NEW_KEY)},1:${key(keyRing.encryptionKeys[1]!)}`,
  };
  const child = spawn(process.execPath, [script.pathname, world.database.url, "ROTATION"], {
    env,
    stdio: ["ignore", "pipe", "inherit"] as const,
  });
  await once(child.stdout!, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
}
