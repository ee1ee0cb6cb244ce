import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiUnderTest, type ApiUnderTest, type Client } from "../testing/api-under-test.ts";

let api: ApiUnderTest;
let shopper: Client;
beforeAll(async () => {
  api = await openApiUnderTest();
  shopper = api.client();
});
afterAll(() => api.close());

const LIST = `query ($first: Int!, $after: String, $filter: ProductFilter, $sort: ProductSort!) {
  products(first: $first, after: $after, filter: $filter, sort: $sort) {
    totalCount pageInfo { hasNextPage endCursor } nodes { slug kind tags name priceFrom { amount } }
  }
}`;

async function list(variables: Record<string, unknown>) {
  const { data, errors } = await shopper.ask(LIST, {
    first: 100,
    sort: "RECOMMENDED",
    ...variables,
  });
  expect(errors).toBeUndefined();
  return data.products;
}

describe("pages", () => {
  it.each(["RECOMMENDED", "NEWEST", "PRICE_ASC", "PRICE_DESC", "NAME"])(
    "%s: walked page by page, every product comes exactly once",
    async (sort) => {
      const whole = await list({ sort });
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await list({ sort, first: 7, after });
        seen.push(...page.nodes.map(({ slug }: { slug: string }) => slug));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(seen).toEqual(whole.nodes.map(({ slug }: { slug: string }) => slug));
      expect(seen).toHaveLength(whole.totalCount);
    },
  );

  it("a cursor that is none is refused", async () => {
    const { errors } = await shopper.ask(LIST, { first: 3, sort: "NEWEST", after: "nonsense" });
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("filters", () => {
  it("kind, tag, price and search narrow down", async () => {
    const courses = await list({ filter: { kind: "COURSE" } });
    expect(courses.totalCount).toBeGreaterThanOrEqual(6);
    const gifts = await list({ filter: { tags: ["gift"] } });
    expect(gifts.nodes.every(({ tags }: { tags: string[] }) => tags.includes("gift"))).toBe(true);
    const cheap = await list({ filter: { priceMax: "300" }, sort: "PRICE_DESC" });
    expect(Number(cheap.nodes[0].priceFrom.amount)).toBeLessThanOrEqual(300);
    const found = await list({ filter: { search: "咖啡" } });
    expect(found.totalCount).toBeGreaterThan(0);
    expect((await list({ filter: { search: "100%_no\\such" } })).totalCount).toBe(0);
  });

  it("a category counts those below it; its facet says the same number", async () => {
    const { data } = await shopper.ask(
      `{ products(first: 1) { facets { categories { value count } } } categories { slug productCount children { slug } } }`,
    );
    for (const { slug, productCount } of data.categories) {
      expect((await list({ filter: { category: slug } })).totalCount).toBe(productCount);
      expect(
        data.products.facets.categories.find(({ value }: { value: string }) => value === slug)
          ?.count ?? 0,
      ).toBe(productCount);
    }
  });
});

describe("a product", () => {
  it("speaks the language of the request, or the one asked for", async () => {
    const query = `{ product(slug: "alishan-coffee") { name english: name(locale: EN) priceFrom { formatted } } }`;
    const [zh, en] = [
      await shopper.ask(query),
      await shopper.ask(query, {}, { "accept-language": "en-GB,en;q=0.9,zh;q=0.1" }),
    ];
    expect(zh.data.product.name).not.toBe(en.data.product.name);
    expect(zh.data.product.english).toBe(en.data.product.name);
  });

  it("shows what automatic discounts do for it, as the engine prices it", async () => {
    const { data } = await shopper.ask(
      `{ product(slug: "alishan-coffee") { priceFrom { amount } salePriceFrom { amount } offers { name sentence } related { slug } } }`,
    );
    expect(Number(data.product.salePriceFrom.amount)).toBeLessThan(
      Number(data.product.priceFrom.amount),
    );
    expect(data.product.offers.length).toBeGreaterThan(0);
    expect(data.product.related.length).toBeGreaterThan(0);
  });

  it("a course keeps its lessons to those with access, previews excepted", async () => {
    const { data } = await shopper.ask(
      `{ products(first: 10, filter: { kind: COURSE }) { nodes { course { access { isActive } chapters { lessons { isPreview isOpen body videoUrl } } } } } }`,
    );
    const lessons = data.products.nodes.flatMap(({ course }: any) =>
      course.chapters.flatMap((chapter: any) => chapter.lessons),
    );
    expect(lessons.some(({ isPreview }: any) => isPreview)).toBe(true);
    for (const lesson of lessons) {
      expect(lesson.isOpen).toBe(lesson.isPreview);
      expect(lesson.body !== null).toBe(lesson.isPreview);
      expect(lesson.isPreview || lesson.videoUrl === null).toBe(true);
    }
  });
});

it("a list costs the same number of queries, however long it is", async () => {
  const rich = `query ($first: Int!) { products(first: $first) { totalCount nodes { name cover { url } pictures { alt } partner { name }
    category { name parent { name } } collections { name } variants { price { amount } stock picture { url } } offers { sentence }
    salePriceFrom { amount } course { lessonCount chapters { lessons { title } } } related { slug cover { url } } } facets { tags { value } } } }`;
  await shopper.ask(rich, { first: 2 });
  const few = await api.count(() => shopper.ask(rich, { first: 2 }));
  const many = await api.count(() => shopper.ask(rich, { first: 30 }));
  expect(many.result.errors).toBeUndefined();
  // Courses are only met in the longer page: their chapters and lessons are two queries more.
  expect(many.count - few.count).toBeLessThanOrEqual(4);
  expect(many.count).toBeLessThanOrEqual(24);
});

describe("offers on a page", () => {
  const ADMIN_RULE = `mutation ($input: DiscountInput!) { discountCreate(input: $input) { discount { id } problems { code path } } }`;
  const SET = `mutation ($id: ID!) { discountSetStatus(id: $id, status: ACTIVE) { problems { code } } }`;
  const offersOf = async (slug: string) => {
    const asked = `query ($slug: String!) { product(slug: $slug) { offers { name } } }`;
    const { data } = await shopper.ask(asked, { slug });
    return data.product.offers.map(({ name }: { name: string }) => name);
  };

  it("are for everybody: what a group alone may use is told to its members, not here", async () => {
    const admin = api.client("admin");
    const { data } = await admin.ask(`{ admin { customerGroups { id } } }`);
    const rule = (name: string, conditions: object) => ({
      name: { zhTW: name, en: name },
      level: "PRODUCT",
      type: "PERCENTAGE",
      config: { percentOff: "5" },
      automatic: true,
      ...conditions,
    });
    const groups = { customerGroupIds: [data.admin.customerGroups[0].id] };
    for (const input of [rule("for a group", { conditions: groups }), rule("for all", {})]) {
      const made = await admin.ask(ADMIN_RULE, { input });
      expect(made.errors).toBeUndefined();
      expect(made.data.discountCreate.problems).toEqual([]);
      await admin.ask(SET, { id: made.data.discountCreate.discount.id });
    }
    const offers = await offersOf("alishan-coffee");
    expect(offers).toContain("for all");
    expect(offers).not.toContain("for a group");
  });
});
