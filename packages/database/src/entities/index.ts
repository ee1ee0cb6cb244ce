/** Every table as an entity, one file a chapter of the schema. */
import { Partner, Media, Setting, AuditLog, Alert } from "./ground.ts";
import {
  Category,
  Collection,
  Product,
  ProductVersion,
  ProductCollection,
  ProductPicture,
  Variant,
  StockMovement,
  Course,
  CourseChapter,
  Lesson,
} from "./catalogue.ts";
import {
  AuthUser,
  AuthSession,
  AuthAccount,
  AuthVerification,
  UserRole,
  CustomerGroup,
  Customer,
  CustomerGroupMember,
  Address,
  LessonProgress,
} from "./people.ts";
import {
  Discount,
  DiscountVersion,
  VoucherBatch,
  Voucher,
  VoucherAssignment,
  Redemption,
  RedemptionClaim,
  RedemptionClaimUse,
  UseSlot,
  UseTally,
  CodeCheck,
  GuessBurst,
} from "./discounts.ts";
import {
  Cart,
  CartLine,
  CartCode,
  Order,
  OrderLine,
  OrderHistory,
  OrderSnapshot,
  Shipment,
  CourseGrant,
} from "./orders.ts";
import { Payment, PaymentNotice, PaymentNoticeOutcome, Refund, LineNotice } from "./payments.ts";
import {
  Program,
  Affiliate,
  Click,
  Conversion,
  Commission,
  CommissionEntry,
} from "./affiliates.ts";
import {
  JournalEntry,
  Posting,
  IdempotencyKey,
  OutboxEvent,
  Mail,
  AuditRun,
} from "./money-and-events.ts";
import { CodeKeyRotation, VoucherBatchRecipient } from "./voucher-batches.ts";
import {
  Catalog,
  CatalogProduct,
  DiscountCatalog,
  DiscountRange,
  Range,
  RangeMember,
} from "./ranges.ts";
import {
  CustomCheck,
  LineMessage,
  WebhookAttempt,
  WebhookDelivery,
  WebhookEndpoint,
} from "./webhooks.ts";
import { SavedView } from "./saved-views.ts";
import { VoucherMerge, VoucherMergeMove } from "./voucher-merges.ts";
import { ApiKey, TillSale } from "./tills.ts";
import { Backtest, BacktestDay, BacktestDisplaced, OrderReplay } from "./analysis.ts";

/** All of them, for the ORM. */
export const entities = [
  Partner,
  Media,
  Setting,
  AuditLog,
  Alert,
  Category,
  Collection,
  Product,
  ProductVersion,
  ProductCollection,
  ProductPicture,
  Variant,
  StockMovement,
  Course,
  CourseChapter,
  Lesson,
  AuthUser,
  AuthSession,
  AuthAccount,
  AuthVerification,
  UserRole,
  CustomerGroup,
  Customer,
  CustomerGroupMember,
  Address,
  LessonProgress,
  Discount,
  DiscountVersion,
  VoucherBatch,
  Voucher,
  VoucherAssignment,
  Redemption,
  RedemptionClaim,
  RedemptionClaimUse,
  UseSlot,
  UseTally,
  CodeCheck,
  GuessBurst,
  Cart,
  CartLine,
  CartCode,
  Order,
  OrderLine,
  OrderHistory,
  OrderSnapshot,
  Shipment,
  CourseGrant,
  Payment,
  PaymentNotice,
  PaymentNoticeOutcome,
  Refund,
  LineNotice,
  Program,
  Affiliate,
  Click,
  Conversion,
  Commission,
  CommissionEntry,
  JournalEntry,
  Posting,
  IdempotencyKey,
  OutboxEvent,
  Mail,
  AuditRun,
  Backtest,
  BacktestDay,
  BacktestDisplaced,
  OrderReplay,
  VoucherBatchRecipient,
  CodeKeyRotation,
  Catalog,
  CatalogProduct,
  Range,
  RangeMember,
  DiscountRange,
  DiscountCatalog,
  WebhookEndpoint,
  CustomCheck,
  WebhookDelivery,
  WebhookAttempt,
  LineMessage,
  VoucherMerge,
  VoucherMergeMove,
  ApiKey,
  TillSale,
  SavedView,
];

export * from "./ground.ts";
export * from "./catalogue.ts";
export * from "./people.ts";
export * from "./discounts.ts";
export * from "./orders.ts";
export * from "./payments.ts";
export * from "./affiliates.ts";
export * from "./money-and-events.ts";
export * from "./analysis.ts";
export * from "./voucher-batches.ts";
export * from "./ranges.ts";
export * from "./webhooks.ts";
export * from "./voucher-merges.ts";
export * from "./tills.ts";
export * from "./saved-views.ts";
export { safeInteger, type LocalizedText } from "./columns.ts";
