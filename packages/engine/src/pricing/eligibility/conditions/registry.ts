import type { Condition } from "../../model.ts";
import type { ConditionDefinition } from "../condition-definition.ts";
import { all } from "./all.ts";
import { any } from "./any.ts";
import { channel } from "./channel.ts";
import { customCheck } from "./custom-check.ts";
import { customerGroup } from "./customer-group.ts";
import { customerLimit } from "./customer-limit.ts";
import { emailDomain } from "./email-domain.ts";
import { firstOrder } from "./first-order.ts";
import { minimumOrder } from "./minimum-order.ts";
import { minimumQuantity } from "./minimum-quantity.ts";
import { not } from "./not.ts";
import { paymentMethod } from "./payment-method.ts";
import { requiredItems } from "./required-items.ts";
import { shippingMethod } from "./shipping-method.ts";
import { signedIn } from "./signed-in.ts";
import { timeWindow } from "./time-window.ts";
import { totalLimit } from "./total-limit.ts";

/** Every condition of PRICING section 3; the compiler refuses a missing one. */
export const conditionTypes = {
  ALL: all,
  ANY: any,
  NOT: not,
  MINIMUM_ORDER: minimumOrder,
  MINIMUM_QUANTITY: minimumQuantity,
  REQUIRED_ITEMS: requiredItems,
  CUSTOMER_GROUP: customerGroup,
  FIRST_ORDER: firstOrder,
  SIGNED_IN: signedIn,
  CHANNEL: channel,
  EMAIL_DOMAIN: emailDomain,
  SHIPPING_METHOD: shippingMethod,
  PAYMENT_METHOD: paymentMethod,
  TIME_WINDOW: timeWindow,
  TOTAL_LIMIT: totalLimit,
  CUSTOMER_LIMIT: customerLimit,
  CUSTOM_CHECK: customCheck,
} satisfies { readonly [T in Condition["type"]]: ConditionDefinition };

/** The definition of a condition. */
export function conditionType(type: Condition["type"]): ConditionDefinition {
  return conditionTypes[type];
}
