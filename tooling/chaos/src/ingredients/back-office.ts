/** Admins at work while carts check out. */
import {
  createBatch,
  importVouchers,
  updateDiscount,
  type CommandContext,
} from "@8521/engine/commands";
import type { House } from "../house/house.ts";
import { insist, pause } from "../patience.ts";
import { Client } from "../people/client.ts";
import { globalId } from "../scene/global-id.ts";
import { asAdmin, code, done, newWord, offer, tenPercent } from "../scene/offers.ts";
import { rush } from "../scene/rush.ts";
import type { Act, Ingredient, Scene } from "../scene/scene.ts";
import { putOnShelf } from "../scene/shelf.ts";

const BATCH = 20_000;
const ROWS = 400;

/** A limited discount, its public code, and customers who come for it. */
async function customersFor(scene: Scene): Promise<{ discountId: string; acts: Act[] }> {
  const { house, customers } = scene;
  const limits = { total: Math.max(2, Math.ceil(customers / 2)), perCustomer: null };
  const discountId = await offer(house, { limits });
  const { text } = await code(house, discountId);
  const variant = await putOnShelf(house, 600, 100_000);
  const acts = await rush(
    scene,
    Array.from({ length: Math.ceil(customers / 2) }, () => ({
      basket: { lines: [[variant, 1]], codes: [text] },
    })),
  );
  return { discountId, acts };
}

/** The worker makes thousands of codes of a discount that is being used; killed, another goes on. */
export const batchAgainstCheckout: Ingredient = {
  name: "batch against check-out",
  async prepare(scene) {
    const { discountId, acts } = await customersFor(scene);
    const key = newWord().padEnd(8, "X");
    const input = { discountId, name: key, count: BATCH, idempotency: { key, body: discountId } };
    return [
      async () => void done(await insist(() => createBatch(asAdmin(scene.house), input))),
      ...acts,
    ];
  },
};

/** A file of codes comes in; interrupted, the same file is read again and makes nothing twice. */
export const importAgainstCheckout: Ingredient = {
  name: "import against check-out",
  async prepare(scene) {
    const { discountId, acts } = await customersFor(scene);
    const word = newWord();
    const codes = Array.from({ length: ROWS }, (_, n) => `${word}-${String(n).padStart(4, "2")}`);
    const csv = ["code", ...new Set(codes)].join("\n");
    const rows = csv.split("\n").length - 1;
    scene.bounds.push({
      what: "codes of a file",
      sql: "select count(*)::int as n from voucher where tags @> array[$1]",
      values: [word],
      most: rows,
    });
    const read = async (): Promise<void> => {
      const input = { csv, discountId, name: word, mode: "GOOD_ROWS", tags: [word] } as const;
      // Refused when the other admin makes the same code in this moment: "try again".
      const report = await insist(async () =>
        done(await importVouchers(asAdmin(scene.house), input)),
      );
      if (report.imported + report.existing !== rows)
        scene.told.surprises.push(`a file of ${rows} codes: ${JSON.stringify(report)}`);
    };
    // Two admins with the same file: the second finds the codes there.
    return [read, ...acts, () => pause(300).then(read)];
  },
};

const SET_STATUS = `mutation ($id: ID!, $status: DiscountStatusChange!) {
  discountSetStatus(id: $id, status: $status) { problems { code } }
}`;

/** A discount is paused and taken up again, and its limit raised and lowered, while carts with it check out. */
export const adminAgainstCheckout: Ingredient = {
  name: "pausing and changing a discount",
  async prepare(scene) {
    const { house, luck } = scene;
    const { discountId, acts } = await customersFor(scene);
    const admin = new Client(house.apiUrls, luck, { "x-demo-identity": "admin" });
    const id = globalId("Discount", discountId);
    const totals = Array.from({ length: 4 }, () => luck.between(1, scene.customers));
    const toggle: Act = async () => {
      for (const status of ["PAUSED", "ACTIVE", "PAUSED", "ACTIVE"]) {
        await admin.ask(SET_STATUS, { id, status });
        await pause(luck.between(50, 400));
      }
    };
    const change: Act = async () => {
      for (const total of totals) {
        await insist(() => limit(house, asAdmin(house), discountId, total));
        await pause(luck.between(50, 400));
      }
    };
    return [toggle, change, ...acts];
  },
};

/** Refused when more was used already, or somebody else was quicker: both are answers. */
async function limit(
  { books }: House,
  admin: CommandContext,
  discountId: string,
  total: number,
): Promise<void> {
  const { version } = await books.row<{ version: number }>(
    "select version from discount where id = $1",
    [discountId],
  );
  const rule = tenPercent({ limits: { total, perCustomer: null } });
  await updateDiscount(admin, { discountId, expectedVersion: version, rule });
}
