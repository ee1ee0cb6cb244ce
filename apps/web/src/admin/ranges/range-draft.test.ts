import { expect, it } from "vitest";
import type { RangeFacts } from "./range.query.ts";
import { emptyRange, previewInputOf, rangeDraftOf, rangeInputOf } from "./range-draft.ts";

const none = {
  products: [],
  variants: [],
  categories: [],
  collections: [],
  tags: [],
  catalogs: [],
  kinds: [],
};

it("a range becomes the same input again, single variants included", () => {
  const variant = { id: "v1", title: "", sku: "TEA-1", product: { id: "p1", name: "茶" } };
  const range = {
    names: { zhTW: "茶具", en: "Tea things" },
    partner: { id: "x1", name: "慢日" },
    include: { ...none, catalogs: [{ id: "k1", name: "選品" }], kinds: ["PHYSICAL"] },
    exclude: { ...none, products: [{ id: "p1", name: "壺" }], variants: [variant] },
  } as unknown as RangeFacts;
  expect(rangeInputOf(rangeDraftOf(range))).toEqual({
    name: { zhTW: "茶具", en: "Tea things" },
    partnerId: "x1",
    include: {
      productIds: [],
      variantIds: [],
      categoryIds: [],
      collectionIds: [],
      tags: [],
      catalogIds: ["k1"],
      kinds: ["PHYSICAL"],
    },
    exclude: {
      productIds: ["p1"],
      variantIds: ["v1"],
      categoryIds: [],
      collectionIds: [],
      tags: [],
      catalogIds: [],
      kinds: [],
    },
  });
});

it("a preview needs no name; what is saved does", () => {
  expect(previewInputOf(emptyRange).name).toEqual({ zhTW: "—", en: "—" });
  expect(rangeInputOf(emptyRange)).toMatchObject({ name: { zhTW: "", en: "" }, partnerId: null });
});
