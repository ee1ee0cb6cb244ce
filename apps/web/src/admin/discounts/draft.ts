import type {
  ConditionMatch,
  DiscountInput,
  DiscountLevel,
  PaymentMethod,
  RefundMode,
} from "@8521/contract";
import { fromShopField, toShopField } from "../../area/index.ts";
import { configOf, type ConfigScopes, configScopeInputs } from "./config-scopes.ts";
import type { DiscountFacts } from "./discount.query.ts";
import {
  type Chosen,
  type DraftScope,
  type DraftSelection,
  everything,
  namesAnything,
  nothing,
  scopeInputOf,
  selectionOf,
} from "./selection.ts";

/** A discount as the form holds it: numbers and instants as the texts that were typed. */
export interface Draft {
  zhTW: string;
  en: string;
  level: DiscountLevel;
  type: string;
  config: Record<string, unknown>;
  /** Scopes inside the settings, by their place. */
  configScopes: ConfigScopes;
  include: DraftSelection;
  exclude: DraftSelection;
  match: ConditionMatch;
  minimumAmount: string;
  minimumQuantity: string;
  minimumOverScope: boolean;
  /** Something of this must be in the cart, when it names anything. */
  required: DraftScope;
  requiredQuantity: string;
  customerGroupIds: string[];
  firstOrder: boolean;
  signedIn: boolean;
  paymentMethods: PaymentMethod[];
  shippingMethods: string[];
  emailDomains: string[];
  channels: string[];
  /** Conditions only the engine's own shape can say; kept as they are. */
  other: Record<string, unknown> | null;
  priority: string;
  canStack: boolean;
  excluded: Chosen[];
  automatic: boolean;
  startsAt: string;
  endsAt: string;
  maxRedemptions: string;
  maxRedemptionsPerCustomer: string;
  budget: string;
  maxDiscountAmount: string;
  refundMode: RefundMode;
}

/** An empty draft: 10 % off the whole cart with a code, the commonest wish. */
export const emptyDraft: Draft = {
  zhTW: "",
  en: "",
  level: "CART",
  type: "PERCENTAGE",
  config: { percentOff: "10" },
  configScopes: {},
  include: nothing,
  exclude: nothing,
  match: "ALL",
  minimumAmount: "",
  minimumQuantity: "",
  minimumOverScope: false,
  required: everything,
  requiredQuantity: "1",
  customerGroupIds: [],
  firstOrder: false,
  signedIn: false,
  paymentMethods: [],
  shippingMethods: [],
  emailDomains: [],
  channels: [],
  other: null,
  priority: "100",
  canStack: true,
  excluded: [],
  automatic: false,
  startsAt: "",
  endsAt: "",
  maxRedemptions: "",
  maxRedemptionsPerCustomer: "",
  budget: "",
  maxDiscountAmount: "",
  refundMode: "KEEP",
};

/** The form of a discount that exists. */
export function draftOf(discount: DiscountFacts): Draft {
  const { conditions } = discount;
  return {
    zhTW: discount.names.zhTW,
    en: discount.names.en,
    level: discount.level,
    type: discount.type,
    ...configOf(discount),
    include: selectionOf(discount.scope.include),
    exclude: selectionOf(discount.scope.exclude),
    match: conditions.match,
    minimumAmount: conditions.minimumAmount?.amount ?? "",
    minimumQuantity: text(conditions.minimumQuantity),
    minimumOverScope: conditions.minimumOverScope,
    required: conditions.requiredScope
      ? {
          include: selectionOf(conditions.requiredScope.include),
          exclude: selectionOf(conditions.requiredScope.exclude),
        }
      : everything,
    requiredQuantity: String(Math.max(1, conditions.requiredQuantity)),
    customerGroupIds: conditions.customerGroups.map(({ id }) => id),
    firstOrder: conditions.firstOrder,
    signedIn: conditions.signedIn,
    paymentMethods: [...conditions.paymentMethods],
    shippingMethods: [...conditions.shippingMethods],
    emailDomains: [...conditions.emailDomains],
    channels: [...conditions.channels],
    other: conditions.other ?? null,
    priority: String(discount.priority),
    canStack: discount.canStack,
    excluded: discount.excludedDiscounts.map(({ id, name }) => ({ id, name })),
    automatic: discount.automatic,
    startsAt: toShopField(discount.startsAt),
    endsAt: toShopField(discount.endsAt),
    maxRedemptions: text(discount.maxRedemptions),
    maxRedemptionsPerCustomer: text(discount.maxRedemptionsPerCustomer),
    budget: discount.budget?.amount ?? "",
    maxDiscountAmount: discount.maxDiscountAmount?.amount ?? "",
    refundMode: discount.refundMode,
  };
}

/** What the API is sent. An empty field asks nothing; the API judges what is wrong. */
export function inputOf(draft: Draft): DiscountInput {
  return {
    name: { zhTW: draft.zhTW.trim(), en: draft.en.trim() },
    level: draft.level,
    type: draft.type,
    config: draft.config,
    configScopes: configScopeInputs(draft.type, draft.configScopes),
    scope: scopeInputOf(draft),
    conditions: draft.other ? { other: draft.other } : conditionsOf(draft),
    priority: wholeOr(draft.priority, 100),
    canStack: draft.canStack,
    excludedDiscountIds: draft.excluded.map(({ id }) => id),
    automatic: draft.automatic,
    startsAt: fromShopField(draft.startsAt),
    endsAt: fromShopField(draft.endsAt),
    maxRedemptions: wholeOr(draft.maxRedemptions, null),
    maxRedemptionsPerCustomer: wholeOr(draft.maxRedemptionsPerCustomer, null),
    budget: draft.budget || null,
    maxDiscountAmount: draft.maxDiscountAmount || null,
    refundMode: draft.refundMode,
  };
}

/** For a trial the name does not matter: an empty one is stood in for, so that the preview works from the start. */
export function trialInputOf(draft: Draft, standIn = "—"): DiscountInput {
  const input = inputOf(draft);
  return { ...input, name: { zhTW: input.name.zhTW || standIn, en: input.name.en || standIn } };
}

function conditionsOf(draft: Draft): DiscountInput["conditions"] {
  return {
    match: draft.match,
    minimumAmount: draft.minimumAmount || null,
    minimumQuantity: wholeOr(draft.minimumQuantity, null),
    minimumOverScope: draft.minimumOverScope,
    ...requiredOf(draft),
    customerGroupIds: draft.customerGroupIds,
    firstOrder: draft.firstOrder,
    signedIn: draft.signedIn,
    paymentMethods: draft.paymentMethods,
    shippingMethods: draft.shippingMethods,
    emailDomains: draft.emailDomains,
    channels: draft.channels,
  };
}

function requiredOf({ required, requiredQuantity }: Draft) {
  if (!namesAnything(required.include) && !namesAnything(required.exclude)) return {};
  const quantity = wholeOr(requiredQuantity, 1);
  return { requiredScope: scopeInputOf(required), requiredQuantity: Math.max(1, quantity) };
}

function text(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

function wholeOr<Else>(typed: string, otherwise: Else): number | Else {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : otherwise;
}
