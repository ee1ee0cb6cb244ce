import { describe, expect, it } from "vitest";
import { checkForm, emptyForm, orderInput, type Needs, type OrderForm } from "./order-form.ts";

const courseOnly: Needs = {
  delivery: null,
  needsShipping: false,
  shippingMethod: null,
  paymentMethod: "CREDIT",
  needsPayment: true,
};
const filled: OrderForm = {
  ...emptyForm,
  name: "林小美",
  email: "mei@example.com",
  phone: "0912-345-678",
  agreed: true,
};

describe("the checkout form", () => {
  it("asks no address for courses only", () => {
    expect(checkForm(filled, courseOnly)).toEqual({});
    expect(
      orderInput(filled, courseOnly, { total: "2400", idempotencyKey: "k-12345678" }).address,
    ).toBeNull();
  });

  it("asks an address or a store when goods travel", () => {
    const byPost = checkForm(filled, {
      ...courseOnly,
      needsShipping: true,
      shippingMethod: "HOME",
      delivery: "ADDRESS",
    });
    expect(Object.keys(byPost).toSorted()).toEqual([
      "city",
      "district",
      "postalCode",
      "recipient",
      "recipientPhone",
      "street",
    ]);
    const byStore = checkForm(filled, {
      ...courseOnly,
      needsShipping: true,
      shippingMethod: null,
      delivery: null,
    });
    expect(byStore).toEqual({ shippingMethod: "choose" });
  });

  it("knows Taiwanese numbers, full-width figures and dashes included", () => {
    expect(checkForm({ ...filled, phone: "０９１２ ３４５６７８" }, courseOnly)).toEqual({});
    expect(checkForm({ ...filled, phone: "12345" }, courseOnly)).toEqual({ phone: "phone" });
    expect(
      checkForm({ ...filled, invoiceKind: "MOBILE_BARCODE", invoiceValue: "/abc1234" }, courseOnly),
    ).toEqual({});
    expect(
      checkForm({ ...filled, invoiceKind: "COMPANY", invoiceValue: "123" }, courseOnly),
    ).toEqual({ invoiceValue: "taxNumber" });
  });

  it("wants the terms agreed to", () => {
    expect(checkForm({ ...filled, agreed: false }, courseOnly)).toEqual({ agreed: "agree" });
  });
});
