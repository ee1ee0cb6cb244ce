import type * as db from "@8521/database";
import {
  describeCondition,
  describeDiscount,
  formatMoney,
  type Condition,
  type Discount,
  type Scope,
  type ScopeSelection as Selection,
} from "@8521/engine";
import type { Context } from "../ground/context.ts";
import { money } from "../ground/money.type.ts";
import { words } from "../ground/words.ts";
import { rangeSelection } from "../ranges/selection-view.ts";
import type { PaymentMethod } from "../shop/shop.type.ts";
import { scopesIn } from "./config-scopes.ts";
import type { DiscountScope, ScopeSelection } from "./discount-scope.type.ts";
import type { DiscountConditions, DiscountStatus } from "./discount.type.ts";

/** The rule of a row, as the engine reads it. */
export function ruleOf(row: db.Discount): Discount {
  return row.rule as unknown as Discount;
}

/** What a discount does and asks, in one sentence. */
export function discountSentence(c: Context, row: db.Discount): string {
  return words(c, describeDiscount(ruleOf(row)));
}

/** Where a discount stands: the stored word, or what its dates and limits make of it. */
export async function discountStatus(c: Context, row: db.Discount): Promise<DiscountStatus> {
  if (row.status !== "ACTIVE") return row.status;
  if (row.endsAt && row.endsAt <= c.now) return "ENDED";
  if (row.startsAt && row.startsAt > c.now) return "SCHEDULED";
  if (row.maxRedemptions == null && row.budget == null) return "ACTIVE";
  const { used, spent } = await c.load.usesOfDiscountSoFar.load(row.id);
  const isUsedUp = row.maxRedemptions != null && used >= row.maxRedemptions;
  const isSpent = row.budget != null && spent >= row.budget;
  return isUsedUp || isSpent ? "USED_UP" : "ACTIVE";
}

/** What a discount is about, as things. */
export async function scopeOf(c: Context, scope: Scope | undefined): Promise<DiscountScope> {
  const [include, exclude] = await Promise.all([
    selectionOf(c, scope?.include),
    selectionOf(c, scope?.exclude),
  ]);
  return { include, exclude };
}

async function selectionOf(c: Context, selection: Selection | undefined): Promise<ScopeSelection> {
  const [own, ranges] = await Promise.all([
    rangeSelection(c, selection),
    c.load.range.many(selection?.ranges ?? []),
  ]);
  return { ...own, ranges };
}

/** The scopes inside the settings of a type, as things. */
export async function configScopesOf(c: Context, config: Discount["config"]) {
  const found = scopesIn(config).map(async ({ field, scope }) => ({
    field,
    scope: await scopeOf(c, scope),
  }));
  return Promise.all(found);
}

/** What a discount asks for, as the form of the editor shows it. What the form can't show is given whole. */
export async function conditionsOf(
  c: Context,
  condition: Condition | null | undefined,
): Promise<DiscountConditions> {
  const isGroup = condition?.type === "ALL" || condition?.type === "ANY";
  const members = isGroup ? condition.of : condition ? [condition] : [];
  const form = emptyConditions(isGroup ? (condition.type as "ALL" | "ANY") : "ALL");
  const fits = members.map((member) => fillIn(c, form, member)).every(Boolean);
  if (!fits) return Object.assign(emptyConditions("ALL"), { other: condition });
  const groupIds = members.flatMap((member) =>
    member.type === "CUSTOMER_GROUP" ? member.groupIds : [],
  );
  form.customerGroups = await c.load.customerGroup.many(groupIds);
  const required = members.find((member) => member.type === "REQUIRED_ITEMS");
  if (required) form.requiredScope = await scopeOf(c, required.scope);
  return form;
}

/** Writes one condition into the form; false when the form has no field for it. */
function fillIn(c: Context, form: DiscountConditions, condition: Condition): boolean {
  switch (condition.type) {
    case "MINIMUM_ORDER":
      if (form.minimumAmount) return false;
      form.minimumAmount = money(c, condition.amount);
      form.minimumOverScope ||= condition.over === "SCOPE";
      return true;
    case "MINIMUM_QUANTITY":
      if (form.minimumQuantity !== null) return false;
      form.minimumQuantity = condition.quantity;
      form.minimumOverScope ||= condition.over === "SCOPE";
      return true;
    case "CUSTOMER_GROUP":
      return true;
    case "REQUIRED_ITEMS":
      if (form.requiredQuantity > 0) return false;
      form.requiredQuantity = condition.quantity ?? 1;
      return true;
    case "FIRST_ORDER":
      return (form.firstOrder = true);
    case "SIGNED_IN":
      return (form.signedIn = true);
    case "PAYMENT_METHOD":
      form.paymentMethods = condition.methods as PaymentMethod[];
      return true;
    case "SHIPPING_METHOD":
      form.shippingMethods = [...condition.methods];
      return true;
    case "EMAIL_DOMAIN":
      form.emailDomains = [...condition.domains];
      return true;
    case "CHANNEL":
      form.channels = [...condition.channels];
      return true;
    default:
      return false;
  }
}

function emptyConditions(match: "ALL" | "ANY"): DiscountConditions {
  return {
    match,
    minimumAmount: null,
    minimumQuantity: null,
    minimumOverScope: false,
    requiredScope: null,
    requiredQuantity: 0,
    customerGroups: [],
    firstOrder: false,
    signedIn: false,
    paymentMethods: [],
    shippingMethods: [],
    emailDomains: [],
    channels: [],
    other: null,
  };
}

/** A condition as a sentence in the language of the request. */
export function conditionSentence(c: Context, condition: Condition): string {
  const { currency } = c.shop.settings;
  return words(
    c,
    describeCondition(condition, (amount) => formatMoney(amount, currency)),
  );
}
