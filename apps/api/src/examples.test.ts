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
  const { orderAccessToken } = await import("@8521/engine/commands");
  known.set("$variant", data.product.variants[0].id);
  known.set("$order", order.number);
  known.set("$token", orderAccessToken(api.shop.settings.accessSecret, order.id));
  known.set("$affiliate", "mina");
  const { id } = await api.shop.orm.em.fork().findOneOrFail(db.Discount, { status: "ACTIVE" });
  known.set("$discount", globalId("Discount", id));
  const voucher = await api.shop.orm.em.fork().findOneOrFail(db.Voucher, { status: "ACTIVE" });
  known.set("$voucher", globalId("Voucher", voucher.id));
});
afterAll(() => api.close());

/** `$variant` and the like are stand-ins for what another example answers. */
const filledIn = (variables: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === "string" ? (known.get(value) ?? value) : value,
    ]),
  );

describe("every example", () => {
  it.each(exampleTabs().map((tab) => [`${tab.audience}: ${tab.name}`, tab] as const))(
    "%s",
    async (_name, { query, variables, headers }) => {
      const { data, errors } = await shopper.ask(query, filledIn(variables), headers);
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
