/** Every operation, one line each: what the API can be asked. */
import { ViewerQuery } from "../members/viewer.query.ts";
import { MeQuery } from "../members/me.query.ts";
import { ShopQuery } from "../shop/shop.query.ts";
import { NodeQuery } from "../ground/node.query.ts";
import { NodesQuery } from "../ground/nodes.query.ts";
import { CategoriesQuery } from "../catalogue/categories.query.ts";
import { CategoryQuery } from "../catalogue/category.query.ts";
import { CollectionsQuery } from "../catalogue/collections.query.ts";
import { CollectionQuery } from "../catalogue/collection.query.ts";
import { ProductsQuery } from "../catalogue/products.query.ts";
import { ProductQuery } from "../catalogue/product.query.ts";
import { CartQuery } from "../carts/cart.query.ts";
import { OrderQuery } from "../orders/order.query.ts";
import { AffiliateLandingQuery } from "../affiliates/affiliate-landing.query.ts";
import { LessonQuery } from "../courses/lesson.query.ts";
import { AffiliatePortalQuery } from "../affiliates/affiliate-portal.query.ts";
import { AdminQuery } from "../admin/admin.query.ts";
import { DashboardQuery } from "../admin/dashboard.query.ts";
import { DiscountsQuery } from "../discounts/discounts.query.ts";
import { DiscountQuery } from "../discounts/discount.query.ts";
import { DiscountTypesQuery } from "../discounts/discount-types.query.ts";
import { DiscountPreviewQuery } from "../discounts/discount-preview.query.ts";
import { VouchersQuery } from "../vouchers/vouchers.query.ts";
import { CustomChecksQuery } from "../checks/custom-checks.query.ts";
import { CustomCheckCreateMutation } from "../checks/custom-check-create.mutation.ts";
import { CustomCheckTryMutation } from "../checks/custom-check-try.mutation.ts";
import { CustomCheckUpdateMutation } from "../checks/custom-check-update.mutation.ts";
import { CheckVoucherQuery } from "../vouchers/check-voucher.query.ts";
import { VoucherReassignMutation } from "../vouchers/voucher-reassign.mutation.ts";
import { VouchersChangeMutation } from "../vouchers/vouchers-change.mutation.ts";
import { VoucherUpdateMutation } from "../vouchers/voucher-update.mutation.ts";
import { SavedViewDeleteMutation } from "../views/saved-view-delete.mutation.ts";
import { SavedViewRenameMutation } from "../views/saved-view-rename.mutation.ts";
import { SavedViewSaveMutation } from "../views/saved-view-save.mutation.ts";
import { SavedViewsQuery } from "../views/saved-views.query.ts";
import { VoucherTimelineQuery } from "../vouchers/voucher-timeline.query.ts";
import { VoucherQuery } from "../vouchers/voucher.query.ts";
import { OrdersQuery } from "../orders/orders.query.ts";
import { AdminOrderQuery } from "../orders/admin-order.query.ts";
import { RefundPreviewQuery } from "../refunds/refund-preview.query.ts";
import { AffiliatesQuery } from "../affiliates/affiliates.query.ts";
import { CommissionsQuery } from "../affiliates/commissions.query.ts";
import { AlertsQuery } from "../admin/alerts.query.ts";
import { CustomerGroupsQuery } from "../admin/customer-groups.query.ts";
import { SignUpMutation } from "../members/sign-up.mutation.ts";
import { SignInMutation } from "../members/sign-in.mutation.ts";
import { SignOutMutation } from "../members/sign-out.mutation.ts";
import { RequestPasswordResetMutation } from "../members/request-password-reset.mutation.ts";
import { ResetPasswordMutation } from "../members/reset-password.mutation.ts";
import { VerifyEmailMutation } from "../members/verify-email.mutation.ts";
import { ResendVerificationMutation } from "../members/resend-verification.mutation.ts";
import { CartAddLineMutation } from "../carts/cart-add-line.mutation.ts";
import { CartChangeLineMutation } from "../carts/cart-change-line.mutation.ts";
import { CartRemoveLineMutation } from "../carts/cart-remove-line.mutation.ts";
import { CartApplyCodeMutation } from "../carts/cart-apply-code.mutation.ts";
import { CartApplyVoucherMutation } from "../carts/cart-apply-voucher.mutation.ts";
import { CartRemoveCodeMutation } from "../carts/cart-remove-code.mutation.ts";
import { CartChooseShippingMutation } from "../carts/cart-choose-shipping.mutation.ts";
import { CartChoosePaymentMutation } from "../carts/cart-choose-payment.mutation.ts";
import { CartAcknowledgeMutation } from "../carts/cart-acknowledge.mutation.ts";
import { PlaceOrderMutation } from "../orders/place-order.mutation.ts";
import { StartPaymentMutation } from "../payments/start-payment.mutation.ts";
import { ChangePaymentMethodMutation } from "../payments/change-payment-method.mutation.ts";
import { CancelOrderMutation } from "../orders/cancel-order.mutation.ts";
import { LessonProgressMutation } from "../courses/lesson-progress.mutation.ts";
import { RecordClickMutation } from "../affiliates/record-click.mutation.ts";
import { DiscountCreateMutation } from "../discounts/discount-create.mutation.ts";
import { DiscountUpdateMutation } from "../discounts/discount-update.mutation.ts";
import { DiscountSetStatusMutation } from "../discounts/discount-set-status.mutation.ts";
import { DiscountSetHotMutation } from "../discounts/discount-set-hot.mutation.ts";
import { VoucherCreateMutation } from "../vouchers/voucher-create.mutation.ts";
import { VoucherSetStatusMutation } from "../vouchers/voucher-set-status.mutation.ts";
import { VoucherSetHotMutation } from "../vouchers/voucher-set-hot.mutation.ts";
import { VoucherSetLimitMutation } from "../vouchers/voucher-set-limit.mutation.ts";
import { OrderRefundMutation } from "../refunds/order-refund.mutation.ts";
import { OrderCancelMutation } from "../orders/order-cancel.mutation.ts";
import { OrderShipMutation } from "../orders/order-ship.mutation.ts";
import { OrderCompleteMutation } from "../orders/order-complete.mutation.ts";
import { AlertAcknowledgeMutation } from "../admin/alert-acknowledge.mutation.ts";
import { AffiliateApproveMutation } from "../affiliates/affiliate-approve.mutation.ts";
import { SimulateQuery } from "../analysis/simulate.query.ts";
import { DiscountDriftQuery } from "../analysis/drift.query.ts";
import { DiscountConflictsQuery } from "../analysis/conflicts.query.ts";
import { BacktestsQuery } from "../analysis/backtests.query.ts";
import { BacktestQuery } from "../analysis/backtest.query.ts";
import { OrderReplayMutation } from "../analysis/order-replay.mutation.ts";
import { DiscountBacktestMutation } from "../analysis/discount-backtest.mutation.ts";
import { BacktestPauseMutation } from "../analysis/backtest-pause.mutation.ts";
import { BacktestResumeMutation } from "../analysis/backtest-resume.mutation.ts";
import { BacktestCancelMutation } from "../analysis/backtest-cancel.mutation.ts";
import { VoucherBatchesQuery } from "../batches/voucher-batches.query.ts";
import { VoucherBatchQuery } from "../batches/voucher-batch.query.ts";
import { VoucherBatchEstimateQuery } from "../batches/voucher-batch-estimate.query.ts";
import { CodeKeyRotationQuery } from "../batches/code-key-rotation.query.ts";
import { VoucherBatchCreateMutation } from "../batches/voucher-batch-create.mutation.ts";
import { VoucherBatchPauseMutation } from "../batches/voucher-batch-pause.mutation.ts";
import { VoucherBatchResumeMutation } from "../batches/voucher-batch-resume.mutation.ts";
import { VoucherBatchCancelMutation } from "../batches/voucher-batch-cancel.mutation.ts";
import { VoucherBatchExportMutation } from "../batches/voucher-batch-export.mutation.ts";
import { VoucherBatchAssignMutation } from "../batches/voucher-batch-assign.mutation.ts";
import { VoucherBatchSendMutation } from "../batches/voucher-batch-send.mutation.ts";
import { VoucherRevealMutation } from "../batches/voucher-reveal.mutation.ts";
import { CodeKeysRotateMutation } from "../batches/code-keys-rotate.mutation.ts";
import { PartnersQuery } from "../ranges/partners.query.ts";
import { RangesQuery } from "../ranges/ranges.query.ts";
import { RangeQuery } from "../ranges/range.query.ts";
import { RangePreviewQuery } from "../ranges/range-preview.query.ts";
import { CatalogsQuery } from "../ranges/catalogs.query.ts";
import { CatalogQuery } from "../ranges/catalog.query.ts";
import { RangeCreateMutation } from "../ranges/range-create.mutation.ts";
import { RangeUpdateMutation } from "../ranges/range-update.mutation.ts";
import { RangeArchiveMutation } from "../ranges/range-archive.mutation.ts";
import { CatalogCreateMutation } from "../ranges/catalog-create.mutation.ts";
import { CatalogUpdateMutation } from "../ranges/catalog-update.mutation.ts";
import { CatalogArchiveMutation } from "../ranges/catalog-archive.mutation.ts";
import { WebhookEndpointsQuery } from "../webhooks/webhook-endpoints.query.ts";
import { WebhookEndpointQuery } from "../webhooks/webhook-endpoint.query.ts";
import { WebhookEventTypesQuery } from "../webhooks/webhook-event-types.query.ts";
import { WebhookDeliveriesQuery } from "../webhooks/webhook-deliveries.query.ts";
import { WebhookEndpointCreateMutation } from "../webhooks/webhook-endpoint-create.mutation.ts";
import { WebhookEndpointUpdateMutation } from "../webhooks/webhook-endpoint-update.mutation.ts";
import { WebhookEndpointSetStatusMutation } from "../webhooks/webhook-endpoint-set-status.mutation.ts";
import { WebhookEndpointRotateSecretMutation } from "../webhooks/webhook-endpoint-rotate-secret.mutation.ts";
import { WebhookEndpointSendTestMutation } from "../webhooks/webhook-endpoint-send-test.mutation.ts";
import { WebhookDeliveryReplayMutation } from "../webhooks/webhook-delivery-replay.mutation.ts";
import { WebhookDeliveriesReplayMutation } from "../webhooks/webhook-deliveries-replay.mutation.ts";
import { UsesReportQuery } from "../reports/uses-report.query.ts";
import { PortalReportQuery } from "../reports/portal-report.query.ts";
import { RefusalsReportQuery } from "../reports/refusals-report.query.ts";
import { GuessBurstsQuery } from "../reports/guess-bursts.query.ts";
import { LeakRisksQuery } from "../reports/leak-risks.query.ts";
import { VoucherDuplicatesQuery } from "../duplicates/voucher-duplicates.query.ts";
import { VoucherMergePlanQuery } from "../duplicates/voucher-merge-plan.query.ts";
import { VoucherMergesQuery } from "../duplicates/voucher-merges.query.ts";
import { VoucherMergeMutation } from "../duplicates/voucher-merge.mutation.ts";
import { VoucherMergeUndoMutation } from "../duplicates/voucher-merge-undo.mutation.ts";
import { ApiKeysQuery } from "../tills/api-keys.query.ts";
import { ApiKeyCreateMutation } from "../tills/api-key-create.mutation.ts";
import { ApiKeyRevokeMutation } from "../tills/api-key-revoke.mutation.ts";
import { TillSaleMutation } from "../tills/till-sale.mutation.ts";

export const operations = [
  ViewerQuery,
  MeQuery,
  ShopQuery,
  NodeQuery,
  NodesQuery,
  CategoriesQuery,
  CategoryQuery,
  CollectionsQuery,
  CollectionQuery,
  ProductsQuery,
  ProductQuery,
  CartQuery,
  OrderQuery,
  AffiliateLandingQuery,
  LessonQuery,
  AffiliatePortalQuery,
  AdminQuery,
  DashboardQuery,
  DiscountsQuery,
  DiscountQuery,
  DiscountTypesQuery,
  DiscountPreviewQuery,
  VouchersQuery,
  CustomChecksQuery,
  CustomCheckCreateMutation,
  CustomCheckUpdateMutation,
  CustomCheckTryMutation,
  CheckVoucherQuery,
  VoucherQuery,
  VoucherTimelineQuery,
  OrdersQuery,
  AdminOrderQuery,
  RefundPreviewQuery,
  AffiliatesQuery,
  CommissionsQuery,
  AlertsQuery,
  CustomerGroupsQuery,
  SignUpMutation,
  SignInMutation,
  SignOutMutation,
  RequestPasswordResetMutation,
  ResetPasswordMutation,
  VerifyEmailMutation,
  ResendVerificationMutation,
  CartAddLineMutation,
  CartChangeLineMutation,
  CartRemoveLineMutation,
  CartApplyCodeMutation,
  CartApplyVoucherMutation,
  CartRemoveCodeMutation,
  CartChooseShippingMutation,
  CartChoosePaymentMutation,
  CartAcknowledgeMutation,
  PlaceOrderMutation,
  StartPaymentMutation,
  ChangePaymentMethodMutation,
  CancelOrderMutation,
  LessonProgressMutation,
  RecordClickMutation,
  DiscountCreateMutation,
  DiscountUpdateMutation,
  DiscountSetStatusMutation,
  DiscountSetHotMutation,
  VoucherCreateMutation,
  VoucherSetStatusMutation,
  VoucherSetHotMutation,
  VoucherSetLimitMutation,
  VoucherUpdateMutation,
  VoucherReassignMutation,
  VouchersChangeMutation,
  SavedViewsQuery,
  SavedViewSaveMutation,
  SavedViewRenameMutation,
  SavedViewDeleteMutation,
  OrderRefundMutation,
  OrderCancelMutation,
  OrderShipMutation,
  OrderCompleteMutation,
  AlertAcknowledgeMutation,
  AffiliateApproveMutation,
  SimulateQuery,
  DiscountDriftQuery,
  DiscountConflictsQuery,
  BacktestsQuery,
  BacktestQuery,
  OrderReplayMutation,
  DiscountBacktestMutation,
  BacktestPauseMutation,
  BacktestResumeMutation,
  BacktestCancelMutation,
  VoucherBatchesQuery,
  VoucherBatchQuery,
  VoucherBatchEstimateQuery,
  CodeKeyRotationQuery,
  VoucherBatchCreateMutation,
  VoucherBatchPauseMutation,
  VoucherBatchResumeMutation,
  VoucherBatchCancelMutation,
  VoucherBatchExportMutation,
  VoucherBatchAssignMutation,
  VoucherBatchSendMutation,
  VoucherRevealMutation,
  CodeKeysRotateMutation,
  PartnersQuery,
  RangesQuery,
  RangeQuery,
  RangePreviewQuery,
  CatalogsQuery,
  CatalogQuery,
  RangeCreateMutation,
  RangeUpdateMutation,
  RangeArchiveMutation,
  CatalogCreateMutation,
  CatalogUpdateMutation,
  CatalogArchiveMutation,
  WebhookEndpointsQuery,
  WebhookEndpointQuery,
  WebhookEventTypesQuery,
  WebhookDeliveriesQuery,
  WebhookEndpointCreateMutation,
  WebhookEndpointUpdateMutation,
  WebhookEndpointSetStatusMutation,
  WebhookEndpointRotateSecretMutation,
  WebhookEndpointSendTestMutation,
  WebhookDeliveryReplayMutation,
  WebhookDeliveriesReplayMutation,
  UsesReportQuery,
  PortalReportQuery,
  RefusalsReportQuery,
  GuessBurstsQuery,
  LeakRisksQuery,
  VoucherDuplicatesQuery,
  VoucherMergePlanQuery,
  VoucherMergesQuery,
  VoucherMergeMutation,
  VoucherMergeUndoMutation,
  ApiKeysQuery,
  ApiKeyCreateMutation,
  ApiKeyRevokeMutation,
  TillSaleMutation,
] as const;
