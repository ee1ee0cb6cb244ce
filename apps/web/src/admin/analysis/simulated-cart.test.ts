import { expect, it } from "vitest";
import { documentOf, EMPTY_CART } from "./simulated-cart.ts";

it("leaves out what was not said", () => {
  expect(documentOf(EMPTY_CART)).toEqual({
    cart: { lines: [], codes: [] },
    context: { customer: null },
  });
});

it("says lines, codes however they are parted, the moment in shop time, and who buys", () => {
  const document = documentOf({
    lines: [{ variantId: "v", name: "杯", quantity: 2 }],
    codes: " MINA10, 全館九折、SAVE ",
    at: "2026-11-11T20:00",
    buyer: "RETURNING",
    groupIds: ["g"],
    shippingMethod: "HOME",
    paymentMethod: "ATM",
    channel: "APP",
  });
  expect(document).toEqual({
    cart: {
      lines: [{ variantId: "v", quantity: 2 }],
      codes: [{ text: "MINA10" }, { text: "全館九折" }, { text: "SAVE" }],
      shipping: { method: "HOME" },
    },
    context: {
      now: "2026-11-11T12:00:00.000Z",
      channel: "APP",
      paymentMethod: "ATM",
      customer: { groupIds: ["g"], isFirstOrder: false },
    },
  });
});
