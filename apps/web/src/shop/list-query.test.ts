import { describe, expect, it } from "vitest";
import { filterOf, sortOf } from "./list-query.ts";

describe("filters in the address", () => {
  it("become the API's filter, leaving out what is not asked", () => {
    expect(filterOf({ q: "壺", tag: "gift,new", price: "500-", stock: "in" }, "PHYSICAL")).toEqual({
      kind: "PHYSICAL",
      search: "壺",
      tags: ["gift", "new"],
      priceMin: "500",
      inStock: true,
    });
    expect(filterOf({}, null)).toEqual({});
  });

  it("ignore what is no number and what is no order", () => {
    expect(filterOf({ price: "cheap-2e3" }, null)).toEqual({});
    expect(sortOf({ sort: "price_desc" })).toBe("PRICE_DESC");
    expect(sortOf({ sort: "; drop" })).toBe("RECOMMENDED");
  });
});
