import type { InvoiceKind, PaymentMethod, PlaceOrderInput } from "@8521/contract";

/** What a shopper fills in at the checkout, as texts. */
export interface OrderForm {
  name: string;
  email: string;
  phone: string;
  recipient: string;
  recipientPhone: string;
  postalCode: string;
  city: string;
  district: string;
  street: string;
  storeCode: string;
  storeName: string;
  invoiceKind: InvoiceKind;
  invoiceValue: string;
  invoiceTitle: string;
  note: string;
  agreed: boolean;
}

export type FieldName = keyof OrderForm | "shippingMethod" | "paymentMethod";
export type FieldErrors = Partial<
  Record<
    FieldName,
    | "required"
    | "email"
    | "phone"
    | "carrier"
    | "postalCode"
    | "taxNumber"
    | "donation"
    | "agree"
    | "choose"
  >
>;

export const emptyForm: OrderForm = {
  name: "",
  email: "",
  phone: "",
  recipient: "",
  recipientPhone: "",
  postalCode: "",
  city: "",
  district: "",
  street: "",
  storeCode: "",
  storeName: "",
  invoiceKind: "MEMBER",
  invoiceValue: "",
  invoiceTitle: "",
  note: "",
  agreed: false,
};

/** What the cart asks of the form. */
export interface Needs {
  /** How the goods travel; null for courses only. */
  delivery: "ADDRESS" | "STORE" | null;
  needsShipping: boolean;
  shippingMethod: string | null;
  paymentMethod: PaymentMethod | null;
  /** False when nothing is to pay. */
  needsPayment: boolean;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^(09\d{8}|0\d{8,9}|\+\d{8,15})$/;
/** Three figures, or with the street's two or three more. */
const POSTAL_CODE = /^\d{3}(\d{2,3})?$/;
const CARRIER = /^\/[0-9A-Z.+-]{7}$/;

/** Everything that is still wrong, field by field; empty when the order can be placed. The server checks again. */
export function checkForm(form: OrderForm, needs: Needs): FieldErrors {
  return {
    ...required(form, ["name", "email", "phone"]),
    ...(form.email && !EMAIL.test(form.email.trim()) ? { email: "email" } : {}),
    ...(form.phone && !PHONE.test(plainPhone(form.phone)) ? { phone: "phone" } : {}),
    ...(needs.needsShipping && !needs.shippingMethod ? { shippingMethod: "choose" } : {}),
    ...checkDelivery(form, needs.delivery),
    ...checkInvoice(form),
    ...(needs.needsPayment && !needs.paymentMethod ? { paymentMethod: "choose" } : {}),
    ...(form.agreed ? {} : { agreed: "agree" }),
  };
}

function checkDelivery(form: OrderForm, delivery: Needs["delivery"]): FieldErrors {
  if (!delivery) return {};
  const place: FieldName[] =
    delivery === "ADDRESS"
      ? ["postalCode", "city", "district", "street"]
      : ["storeCode", "storeName"];
  return {
    ...required(form, ["recipient", "recipientPhone", ...place] as (keyof OrderForm)[]),
    ...(delivery === "ADDRESS" && form.postalCode && !POSTAL_CODE.test(plain(form.postalCode))
      ? { postalCode: "postalCode" }
      : {}),
    ...(form.recipientPhone && !PHONE.test(plainPhone(form.recipientPhone))
      ? { recipientPhone: "phone" }
      : {}),
  };
}

function checkInvoice({ invoiceKind, invoiceValue }: OrderForm): FieldErrors {
  const value = plain(invoiceValue).toUpperCase();
  if (invoiceKind === "MOBILE_BARCODE" && !CARRIER.test(value)) return { invoiceValue: "carrier" };
  if (invoiceKind === "COMPANY" && !/^\d{8}$/.test(value)) return { invoiceValue: "taxNumber" };
  if (invoiceKind === "DONATION" && !/^\d{3,7}$/.test(value)) return { invoiceValue: "donation" };
  return {};
}

function required(form: OrderForm, fields: readonly (keyof OrderForm)[]): FieldErrors {
  return Object.fromEntries(
    fields.filter((field) => !String(form[field]).trim()).map((field) => [field, "required"]),
  );
}

/** The form as the API takes it. */
export function orderInput(
  form: OrderForm,
  needs: Needs,
  seen: { total: string; idempotencyKey: string },
): PlaceOrderInput {
  return {
    contact: { name: form.name.trim(), email: form.email.trim(), phone: plainPhone(form.phone) },
    address: addressOf(form, needs.delivery),
    invoice: {
      kind: form.invoiceKind,
      ...(form.invoiceKind === "MEMBER" ? {} : { value: plain(form.invoiceValue).toUpperCase() }),
      ...(form.invoiceKind === "COMPANY" && form.invoiceTitle
        ? { title: form.invoiceTitle.trim() }
        : {}),
    },
    ...(needs.paymentMethod ? { paymentMethod: needs.paymentMethod } : {}),
    ...(form.note.trim() ? { note: form.note.trim() } : {}),
    expectedTotal: seen.total,
    idempotencyKey: seen.idempotencyKey,
  };
}

function addressOf(form: OrderForm, delivery: Needs["delivery"]): PlaceOrderInput["address"] {
  if (!delivery) return null;
  const who = { recipient: form.recipient.trim(), phone: plainPhone(form.recipientPhone) };
  if (delivery === "STORE")
    return { ...who, storeCode: plain(form.storeCode), storeName: form.storeName.trim() };
  return {
    ...who,
    postalCode: plain(form.postalCode),
    city: form.city,
    district: form.district.trim(),
    street: form.street.trim(),
  };
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

function plainPhone(text: string): string {
  return plain(text).replace(/[-()]/g, "");
}
