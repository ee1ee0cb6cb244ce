import * as db from "@8521/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../ground/global-id.ts";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
let admin: Client;
let partnerId: string;
/** Products of one partner on sale, as the shop recommends them. */
let products: db.Product[];
let foreign: db.Product;
beforeAll(async () => {
  api = await openApiUnderTest();
  admin = api.client("admin");
  const em = api.shop.orm.em.fork();
  const order = { ratingPosition: "asc", id: "asc" } as const;
  const onSale = await em.find(db.Product, { status: "ACTIVE" }, { orderBy: order });
  products = onSale.filter((product) => product.partnerId === onSale[0]!.partnerId);
  foreign = onSale.find((product) => product.partnerId !== onSale[0]!.partnerId)!;
  partnerId = globalId("Partner", onSale[0]!.partnerId);
});
afterAll(() => api.close());

const idOf = (product: db.Product) => globalId("Product", product.id);
const name = { zhTW: "店長推薦", en: "House picks" };
const PROBLEMS = "problems { code message path remedy }";

async function change(operation: string, type: string, input: unknown, more = "") {
  const { data, errors } = await admin.ask(
    `mutation ($input: ${type}!) { done: ${operation}(input: $input${more}) {
       ${operation.startsWith("catalog") ? "catalog { id version productCount }" : "range { id version memberCount }"} ${PROBLEMS} } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.done;
}
const makeCatalog = async (of: readonly db.Product[]) =>
  (await change("catalogCreate", "CatalogInput", { name, partnerId, productIds: of.map(idOf) }))
    .catalog;
const makeRange = async (input: object) =>
  (await change("rangeCreate", "RangeInput", { name, ...input })).range;
const discountInput = (more: object) => ({
  name: { zhTW: "選物九折", en: "10 % off picks" },
  level: "PRODUCT",
  type: "PERCENTAGE",
  config: { percentOff: "10" },
  automatic: true,
  ...more,
});
async function discount(more: object) {
  const { data, errors } = await admin.ask(
    `mutation ($input: DiscountInput!) { discountCreate(input: $input) {
       discount { id config scope { include { ranges { id name } catalogs { id } variants { id } } }
                  configScopes { field scope { include { ranges { id } products { id } } } }
                  conditions { requiredQuantity requiredScope { include { ranges { id } } } other } }
       ${PROBLEMS} } }`,
    { input: discountInput(more) },
  );
  expect(errors).toBeUndefined();
  return data.discountCreate;
}

describe("a range of a catalog less one product", () => {
  it("lists what it holds page by page, answers `has`, and is found in the list", async () => {
    const picked = products.slice(0, 4);
    const catalog = await makeCatalog(picked);
    expect(catalog.productCount).toBe(4);
    const range = await makeRange({
      include: { catalogIds: [catalog.id] },
      exclude: { productIds: [idOf(picked[1]!)] },
    });
    expect(range.memberCount).toBe(2);
    const { data } = await admin.ask(
      `query ($id: ID!, $in: ID!, $out: ID!) { admin {
         range(id: $id) { in: has(productId: $in) out: has(productId: $out) partner { id }
           include { catalogs { id name } } exclude { products { id } }
           products(first: 2) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }
         ranges(filter: { search: "house picks" }) { nodes { id memberCount usedBy { id } } } } }`,
      { id: range.id, in: idOf(picked[0]!), out: idOf(picked[1]!) },
    );
    const found = data.admin.range;
    expect([found.in, found.out, found.partner]).toEqual([true, false, null]);
    expect(found.include.catalogs).toMatchObject([{ id: catalog.id, name: "店長推薦" }]);
    expect(found.products).toMatchObject({
      totalCount: 3,
      nodes: [picked[0]!, picked[2]!].map((product) => ({ id: idOf(product) })),
      pageInfo: { hasNextPage: true },
    });
    expect(data.admin.ranges.nodes).toContainEqual({ id: range.id, memberCount: 2, usedBy: [] });
    const next = await admin.ask(
      `query ($id: ID!, $after: String!) { admin { range(id: $id) {
         products(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage } } } } }`,
      { id: range.id, after: found.products.pageInfo.endCursor },
    );
    expect(next.data.admin.range.products).toEqual({
      nodes: [{ id: idOf(picked[3]!) }],
      pageInfo: { hasNextPage: false },
    });
  });

  it("is previewed before it is kept", async () => {
    const input = { name, partnerId, include: {}, exclude: { productIds: [idOf(products[0]!)] } };
    const { data } = await admin.ask(
      `query ($input: RangeInput!) { admin { rangePreview(input: $input, first: 1) {
         products { totalCount nodes { id } } ${PROBLEMS} } } }`,
      { input },
    );
    expect(data.admin.rangePreview).toEqual({
      products: { totalCount: products.length - 1, nodes: [{ id: idOf(products[1]!) }] },
      problems: [],
    });
  });
});

describe("what is refused names the editor's field", () => {
  it("another partner's product in a catalog or range", async () => {
    const productIds = [idOf(foreign)];
    const catalog = await change("catalogCreate", "CatalogInput", { name, partnerId, productIds });
    expect(catalog).toMatchObject({
      catalog: null,
      problems: [{ code: "MEMBER_NOT_FOUND", path: ["input", "productIds"] }],
    });
    const range = { name, partnerId, exclude: { productIds } };
    expect(await change("rangeCreate", "RangeInput", range)).toMatchObject({
      problems: [{ code: "MEMBER_NOT_FOUND", path: ["input", "exclude", "productIds"] }],
    });
    const unnamed = { name: { zhTW: "", en: "Picks" } };
    expect(await change("rangeCreate", "RangeInput", unnamed)).toMatchObject({
      problems: [{ code: "SELECTION_INVALID", path: ["input", "name", "zhTW"] }],
    });
  });
});

describe("discounts", () => {
  it("name ranges in scope, settings and conditions, and give them back as things", async () => {
    const { id } = await makeRange({ include: { productIds: [idOf(products[0]!)] } });
    const ranges = { include: { rangeIds: [id] } };
    const made = await discount({
      type: "PAIR_PRICE",
      config: { price: 100 },
      configScopes: [
        { field: "first", scope: ranges },
        { field: "second", scope: { include: { productIds: [idOf(products[1]!)] } } },
      ],
      scope: ranges,
      conditions: { requiredScope: ranges, requiredQuantity: 2 },
    });
    expect(made.problems).toEqual([]);
    expect(made.discount).toMatchObject({
      scope: { include: { ranges: [{ id, name: "店長推薦" }] } },
      configScopes: [
        { field: "first", scope: { include: { ranges: [{ id }] } } },
        { field: "second", scope: { include: { products: [{ id: idOf(products[1]!) }] } } },
      ],
      conditions: {
        requiredQuantity: 2,
        requiredScope: { include: { ranges: [{ id }] } },
        other: null,
      },
    });
  });

  it("that use a range keep it from being put away, and are named", async () => {
    const { id } = await makeRange({ include: { tags: ["nothing has this"] } });
    const made = await discount({ scope: { include: { rangeIds: [id] } } });
    const { data } = await admin.ask(
      `mutation ($id: ID!) { rangeArchive(id: $id) { range { id } ${PROBLEMS} } }`,
      { id },
    );
    expect(data.rangeArchive.problems).toMatchObject([
      { code: "RANGE_IN_USE", message: "還有折扣在使用：選物九折" },
    ]);
    const used = await admin.ask(
      `query ($id: ID!) { admin { range(id: $id) { usedBy { id } } } }`,
      { id },
    );
    expect(used.data.admin.range.usedBy).toEqual([{ id: made.discount.id }]);
  });

  it("are previewed with a range that no live discount names", async () => {
    const { id } = await makeRange({ include: { productIds: [idOf(products[0]!)] } });
    const em = api.shop.orm.em.fork();
    const variant = await em.findOneOrFail(db.Variant, { productId: products[0]!.id });
    const lines = [{ variantId: globalId("Variant", variant.id), quantity: 1 }];
    const preview = (rangeId: string) =>
      admin.ask(
        `query ($input: DiscountInput!, $lines: [PreviewLineInput!]) { admin {
           discountPreview(input: $input, lines: $lines) {
             before { discountTotal { amount } } after { lines { discounts { name } } } ${PROBLEMS} } } }`,
        { input: discountInput({ scope: { include: { rangeIds: [rangeId] } } }), lines },
      );
    const { data } = await preview(id);
    const [line] = data.admin.discountPreview.after.lines;
    expect(line.discounts.map((one: { name: string }) => one.name)).toContain("選物九折");
    const nowhere = globalId("Range", "00000000-0000-7000-8000-000000000000");
    expect((await preview(nowhere)).data.admin.discountPreview.problems).toMatchObject([
      { code: "RANGE_NOT_FOUND", path: ["input", "scope"] },
    ]);
  });
});

it("shoppers see none of it", async () => {
  const { data, errors } = await api.client().ask(`{ admin { ranges { totalCount } } }`);
  expect(data?.admin ?? null).toBeNull();
  expect(errors).toBeDefined();
});
