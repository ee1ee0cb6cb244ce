/**
 * Every use case of the shop, told once: api, webhooks, worker and tests call these.
 * Each takes the context and one input, does its work in one transaction, and answers a result or typed problems.
 */
export type { Actor, ActorKind, CommandContext } from "./context.ts";
export * from "./settings.ts";
export {
  emailKey,
  keyedHash,
  opens,
  orderAccessToken,
  phoneKey,
  tokenHash,
} from "./ground/identity.ts";
export * from "./problems.ts";
export * from "./shop/secrets.ts";
export * from "./shop/shop-settings.ts";
export * from "./shop/open-shop.ts";

export * from "./cart/model.ts";
export * from "./cart/open-cart.ts";
export * from "./cart/add-to-cart.ts";
export * from "./cart/change-cart-line.ts";
export * from "./cart/remove-cart-line.ts";
export * from "./cart/choose-shipping.ts";
export * from "./cart/choose-payment.ts";
export * from "./cart/merge-carts.ts";
export * from "./cart/price-open-cart.ts";
export * from "./cart/rules-in-force.ts";
export { followRules } from "./cart/facts/follow-rules.ts";
export { type RuleShelf, useRuleShelf } from "./cart/facts/rule-shelf.ts";
export * from "./cart/acknowledge-cart.ts";

export { codeIndex, openCode, type SealedCode } from "./codes/code-vault.ts";
export {
  applyCode,
  type AppliedCode,
  type ApplyCodeInput,
  type ReplacedCode,
} from "./codes/apply-code.ts";
export * from "./codes/check-voucher.ts";
export type { Basket } from "./codes/basket-cart.ts";
export * from "./codes/remove-code.ts";
export * from "./codes/create-discount.ts";
export * from "./codes/update-discount.ts";
export * from "./codes/set-discount-status.ts";
export * from "./codes/create-voucher.ts";
export * from "./codes/set-voucher-status.ts";
export * from "./codes/update-voucher.ts";
export * from "./codes/reassign-voucher.ts";
export * from "./codes/change-vouchers.ts";
export type { ChangeableTerms, TermChanges } from "./codes/voucher-terms.ts";

export * from "./ranges/index.ts";
export * from "./codes/set-voucher-limit.ts";
export * from "./uses/roll-up-uses.ts";
export * from "./uses/set-hot.ts";
// For who measures or plays parts of an order.
export { changeCounters, takingOf, type Use } from "./orders/redemptions.ts";
export { usesOf, type UsesSoFar } from "./uses/uses-of.ts";
export type { SubjectKind } from "./uses/model.ts";

export * from "./batches/index.ts";
export * from "./messages/claim-line-messages.ts";
export * from "./messages/record-line-push.ts";
export * from "./webhooks/index.ts";
export * from "./duplicates/index.ts";

export * from "./orders/place-order.ts";
export * from "./orders/expire-order.ts";
export * from "./orders/cancel-order.ts";
export * from "./orders/refund-order.ts";
export * from "./orders/record-refund-result.ts";
export {
  refundDuplicate,
  type RefundDuplicateInput,
  type RefundedDuplicate,
} from "./orders/refund-duplicate.ts";
export * from "./orders/ship-order.ts";
export * from "./orders/complete-order.ts";

export * from "./payments/notice.ts";
export * from "./payments/start-payment.ts";
export * from "./payments/record-payment-notice.ts";

export * from "./messages/record-line-events.ts";
export * from "./people/welcome-member.ts";
export * from "./people/join-guest-orders.ts";
export * from "./affiliates/record-click.ts";
export * from "./affiliates/adopt-visitor.ts";
export * from "./affiliates/approve-affiliate.ts";
export * from "./alerts/acknowledge-alert.ts";
export * from "./affiliates/release-commissions.ts";
export * from "./learning/record-lesson-progress.ts";
export * from "./learning/course-access.ts";

export * from "./analysis/index.ts";

export * from "./checks/index.ts";
export * from "./reports/index.ts";

export * from "./tills/index.ts";
export * from "./views/index.ts";
