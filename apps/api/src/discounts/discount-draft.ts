import type { Condition, Discount as Rule, Scope } from "@8521/engine";
import type { DiscountDraft } from "@8521/engine/commands";
import { badInput } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { idsOf } from "../ground/global-id.ts";
import { minorOf } from "../ground/money.type.ts";
import { selectionOf } from "../ranges/selection-view.ts";
import { withScopes } from "./config-scopes.ts";
import type {
  DiscountConditionsInput,
  DiscountInput,
  DiscountScopeInput,
} from "./discount-input.type.ts";

/** What the editor wrote, as the engine's rule. Whether it makes sense is the engine's to say. */
export function draftOf(c: Context, input: DiscountInput): DiscountDraft {
  const priority = input.priority ?? 100;
  return {
    name: { "zh-TW": input.name.zhTW, en: input.name.en },
    partnerId: c.viewer?.partnerId ?? null,
    level: input.level,
    config: { ...configOf(input), type: input.type } as unknown as Rule["config"],
    currency: c.shop.settings.currency,
    ...(input.scope ? { scope: scopeOf(input.scope) } : {}),
    condition: conditionOf(c, input.conditions ?? null),
    priority,
    canStack: input.canStack ?? true,
    exclusivity: "CART",
    excludedDiscountIds: idsOf("Discount", input.excludedDiscountIds),
    startsAt: input.startsAt?.getTime() ?? null,
    endsAt: input.endsAt?.getTime() ?? null,
    limits: {
      total: input.maxRedemptions ?? null,
      perCustomer: input.maxRedemptionsPerCustomer ?? null,
    },
    minimumBasis: "BEFORE_DISCOUNTS",
    maxDiscountAmount: amount(c, input.maxDiscountAmount, "maxDiscountAmount"),
    automatic: input.automatic ?? false,
    availability: { kind: input.automatic ? "EVERYONE" : "CODE" },
    refundMode: input.refundMode ?? "KEEP",
  };
}

/** The most it may cost over all orders, minor units. */
export function budgetOf(c: Context, input: DiscountInput): number | null {
  return amount(c, input.budget, "budget");
}

function scopeOf({ include, exclude }: DiscountScopeInput): Scope {
  return {
    ...(include ? { include: selectionOf(include) } : {}),
    ...(exclude ? { exclude: selectionOf(exclude) } : {}),
  };
}

/** The settings with the scopes that were sent beside them. */
function configOf({ type, config, configScopes }: DiscountInput): Record<string, unknown> {
  const scopes = (configScopes ?? []).map(({ field, scope }) => ({ field, scope: scopeOf(scope) }));
  const filled = withScopes(type, config, scopes);
  if (!filled) throw badInput(`\`configScopes\` names a field that ${type} does not have.`);
  return filled;
}

function conditionOf(c: Context, input: DiscountConditionsInput | null): Condition | null {
  if (!input) return null;
  if (input.other) return input.other as unknown as Condition;
  const members = membersOf(c, input);
  if (members.length <= 1) return members[0] ?? null;
  return { type: input.match ?? "ALL", of: members };
}

function membersOf(c: Context, input: DiscountConditionsInput): Condition[] {
  const over = input.minimumOverScope ? ({ over: "SCOPE" } as const) : {};
  const minimum = amount(c, input.minimumAmount, "minimumAmount");
  const members: (Condition | null)[] = [
    minimum === null ? null : { type: "MINIMUM_ORDER", amount: minimum, ...over },
    input.minimumQuantity
      ? { type: "MINIMUM_QUANTITY", quantity: input.minimumQuantity, ...over }
      : null,
    input.requiredScope
      ? {
          type: "REQUIRED_ITEMS",
          scope: scopeOf(input.requiredScope),
          quantity: input.requiredQuantity ?? 1,
        }
      : null,
    input.customerGroupIds?.length
      ? { type: "CUSTOMER_GROUP", groupIds: idsOf("CustomerGroup", input.customerGroupIds) }
      : null,
    input.firstOrder ? { type: "FIRST_ORDER" } : null,
    input.signedIn ? { type: "SIGNED_IN" } : null,
    input.paymentMethods?.length
      ? { type: "PAYMENT_METHOD", methods: [...input.paymentMethods] }
      : null,
    input.shippingMethods?.length
      ? { type: "SHIPPING_METHOD", methods: [...input.shippingMethods] }
      : null,
    input.emailDomains?.length ? { type: "EMAIL_DOMAIN", domains: [...input.emailDomains] } : null,
    input.channels?.length ? { type: "CHANNEL", channels: [...input.channels] } : null,
  ];
  return members.filter((member) => member !== null);
}

function amount(c: Context, decimal: string | null | undefined, name: string): number | null {
  if (decimal === null || decimal === undefined) return null;
  const minor = minorOf(decimal, c.shop.settings.currency);
  if (minor === null) throw badInput(`\`${name}\` is no amount of the shop's currency.`);
  return minor;
}
