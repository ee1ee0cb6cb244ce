/** The example operations of the contract, each run against the demo world, in the order of their audiences. */
import * as db from "@8521/database";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "./ground/global-id.ts";
import { apiSchema } from "./schema/build-schema.ts";
import { exampleDocument, exampleTabs } from "./server/examples.ts";
import { openApiUnderTest, type ApiUnderTest, type Client } from "./testing/api-under-test.ts";

let api: ApiUnderTest;
let shopper: Client;
const known = new Map<string, string>();

beforeAll(async () => {
  api = await openApiUnderTest();
  shopper = api.client();
  const { data } = await shopper.ask(`{ product(slug: "alishan-coffee") { variants { id } } }`);
  const order = await api.shop.orm.em.fork().findOneOrFail(db.Order, { state: "AWAITING_PAYMENT" });
  const makeKey = `mutation { apiKeyCreate(input: { label: "till" }) { secret } }`;
  const made = await api.client("admin").ask(makeKey);
  known.set("$tillKey", made.data.apiKeyCreate.secret);
  const { orderAccessToken } = await import("@8521/engine/commands");
  known.set("$variant", data.product.variants[0].id);
  known.set("$order", order.number);
  known.set("$token", orderAccessToken(api.shop.settings.accessSecret, order.id));
  known.set("$affiliate", "mina");
  const { id } = await api.shop.orm.em.fork().findOneOrFail(db.Discount, { status: "ACTIVE" });
  known.set("$discount", globalId("Discount", id));
  const voucher = await api.shop.orm.em.fork().findOneOrFail(db.Voucher, { status: "ACTIVE" });
  known.set("$voucher", globalId("Voucher", voucher.id));
  await knowDuplicates();
});
afterAll(() => api.close());

/** Mina's code and its misprint, as the demo world has them; and a merge that can be undone. */
async function knowDuplicates(): Promise<void> {
  const { applyVoucherMerge, createVoucher, planVoucherMerge } =
    await import("@8521/engine/commands");
  const em = api.shop.orm.em.fork();
  const { settings } = api.shop;
  const house = { em, now: new Date(), actor: { kind: "SYSTEM" }, settings } as const;
  const find = (publicCode: string) => em.findOneOrFail(db.Voucher, { publicCode });
  const make = async (text: string) => {
    const { discountId } = await find("MINA10");
    const made = await createVoucher(house, { discountId, text, isPublic: true });
    if (!made.ok) throw new Error("no code");
    return made.voucherId;
  };
  const planned = async (survivorId: string, retiredIds: string[]) => {
    const wish = { survivorId, retiredIds, limits: "SUM" } as const;
    const drawn = await planVoucherMerge(house, wish);
    if (!drawn.ok) throw new Error("no plan");
    return { ...wish, planHash: drawn.plan.hash };
  };
  const [survivor, retired] = [await find("MINA10"), await find("MINAI0")];
  known.set("$survivor", globalId("Voucher", survivor.id));
  known.set("$retired", globalId("Voucher", retired.id));
  known.set("$planHash", (await planned(survivor.id, [retired.id])).planHash);
  const wish = await planned(await make("EXAMPLE0"), [await make("EXAMPLEO")]);
  const merged = await applyVoucherMerge(house, wish);
  if (!merged.ok) throw new Error("no merge");
  known.set("$merge", globalId("VoucherMerge", merged.mergeId));
}

/** `$variant` and the like are stand-ins for what another example answers. */
const filledIn = (variables: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === "string" ? (known.get(value) ?? value) : value,
    ]),
  );

/** A till's key can't be written down beside its example. */
const keyed = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value.replace("$tillKey", known.get("$tillKey")!),
    ]),
  );

describe("every example", () => {
  it.each(exampleTabs().map((tab) => [`${tab.audience}: ${tab.name}`, tab] as const))(
    "%s",
    async (_name, { query, variables, headers }) => {
      const { data, errors } = await shopper.ask(query, filledIn(variables), keyed(headers));
      expect(errors).toBeUndefined();
      expect(data).not.toBeNull();
    },
  );

  it("is there for each audience, and all of them are one valid document for Sandbox", async () => {
    const audiences = new Set(exampleTabs().map(({ audience }) => audience));
    expect(audiences).toEqual(new Set(["admin", "affiliate", "integrator", "shopper"]));
    expect(validate(await apiSchema(), parse(exampleDocument()))).toEqual([]);
  });
});
