/** Discounts (rules), vouchers (what carries a code) and the counters that keep their limits. Tables of 004_discounts.sql, batches of 011_voucher_batches.sql, slots and tally of 013_uses.sql, bursts of 015_reports.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { Affiliate } from "./affiliates.ts";
import { Alert, Partner } from "./ground.ts";
import { Order } from "./orders.ts";
import { Customer } from "./people.ts";
import {
  bytes,
  flag,
  id,
  instant,
  integer,
  json,
  localized,
  looseId,
  money,
  now,
  oneOf,
  text,
  textList,
} from "./columns.ts";

const DiscountSchema = defineEntity({
  name: "Discount",
  tableName: "discount",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    version: integer().defaultRaw("1"),
    status: oneOf("DRAFT", "ACTIVE", "PAUSED", "ENDED").defaultRaw("'DRAFT'"),
    name: localized(),
    level: text(),
    type: text(),
    priority: integer().defaultRaw("100"),
    automatic: flag().defaultRaw("false"),
    startsAt: instant().nullable(),
    endsAt: instant().nullable(),
    rule: json<unknown>(),
    maxRedemptions: integer().nullable(),
    maxRedemptionsPerCustomer: integer().nullable(),
    budget: money().nullable(),
    used: integer().defaultRaw("0"),
    spent: money().defaultRaw("0"),
    overrun: integer().defaultRaw("0"),
    overrunSpent: money().defaultRaw("0"),
    isCounted: flag().generated("always as (…) stored"),
    isHot: flag().defaultRaw("false"),
    createdAt: now(),
    updatedAt: now(),
  },
});
/** A rule that lowers a price, with its counters. */
export class Discount extends DiscountSchema.class {}
DiscountSchema.setClass(Discount);

const DiscountVersionSchema = defineEntity({
  name: "DiscountVersion",
  tableName: "discount_version",
  properties: {
    discountId: () => p.manyToOne(Discount).mapToPk().joinColumn("discount_id").primary(),
    version: integer().primary(),
    rule: json<unknown>(),
    changedBy: looseId().nullable(),
    changedAt: now(),
  },
});
/** A form that a rule once had. Append-only. */
export class DiscountVersion extends DiscountVersionSchema.class {}
DiscountVersionSchema.setClass(DiscountVersion);

const VoucherBatchSchema = defineEntity({
  name: "VoucherBatch",
  tableName: "voucher_batch",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    discountId: () => p.manyToOne(Discount).mapToPk().joinColumn("discount_id"),
    affiliateId: () => p.manyToOne(Affiliate).mapToPk().joinColumn("affiliate_id").nullable(),
    name: text(),
    source: oneOf("MADE", "IMPORTED").defaultRaw("'MADE'"),
    format: json<unknown>().nullable(),
    count: integer(),
    startsAt: instant().nullable(),
    endsAt: instant().nullable(),
    maxRedemptions: integer().nullable(),
    maxRedemptionsPerCustomer: integer().nullable(),
    domains: textList(),
    channels: textList(),
    isAssignedOnly: flag().defaultRaw("false"),
    restoreOn: oneOf("NEVER", "CANCEL", "FULL_REFUND").defaultRaw("'CANCEL'"),
    creditPolicy: oneOf("ALWAYS", "IF_INVOLVED", "IF_WINNER").defaultRaw("'ALWAYS'"),
    tags: textList(),
    state: oneOf("QUEUED", "RUNNING", "PAUSED", "DONE", "CANCELLED", "FAILED").defaultRaw(
      "'QUEUED'",
    ),
    made: integer().defaultRaw("0"),
    discarded: integer().defaultRaw("0"),
    heldUntil: instant().nullable(),
    holder: looseId().nullable(),
    busyMs: money().defaultRaw("0"),
    failure: text().nullable(),
    exportedAt: instant().nullable(),
    createdBy: looseId().nullable(),
    createdAt: now(),
    startedAt: instant().nullable(),
    finishedAt: instant().nullable(),
  },
});
/** One wish for many codes, with its progress. */
export class VoucherBatch extends VoucherBatchSchema.class {}
VoucherBatchSchema.setClass(VoucherBatch);

const VoucherSchema = defineEntity({
  name: "Voucher",
  tableName: "voucher",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    discountId: () => p.manyToOne(Discount).mapToPk().joinColumn("discount_id"),
    affiliateId: () => p.manyToOne(Affiliate).mapToPk().joinColumn("affiliate_id").nullable(),
    batchId: () => p.manyToOne(VoucherBatch).mapToPk().joinColumn("batch_id").nullable(),
    status: oneOf("ACTIVE", "PAUSED", "RETIRED", "MERGED").defaultRaw("'ACTIVE'"),
    mergedIntoId: () => p.manyToOne(Voucher).mapToPk().joinColumn("merged_into_id").nullable(),
    isPublic: flag().defaultRaw("false"),
    publicCode: text().nullable(),
    codeCipher: bytes().nullable(),
    cipherKeyVersion: integer().nullable(),
    codeIndex: bytes(),
    skeletonIndex: bytes(),
    maskedCode: text(),
    startsAt: instant().nullable(),
    endsAt: instant().nullable(),
    maxRedemptions: integer().nullable(),
    maxRedemptionsPerCustomer: integer().nullable(),
    used: integer().defaultRaw("0"),
    overrun: integer().defaultRaw("0"),
    isHot: flag().defaultRaw("false"),
    domains: textList(),
    channels: textList(),
    isAssignedOnly: flag().defaultRaw("false"),
    restoreOn: oneOf("NEVER", "CANCEL", "FULL_REFUND").defaultRaw("'CANCEL'"),
    creditPolicy: oneOf("ALWAYS", "IF_INVOLVED", "IF_WINNER").defaultRaw("'ALWAYS'"),
    tags: textList(),
    createdAt: now(),
  },
});
/** What carries a code. */
export class Voucher extends VoucherSchema.class {}
VoucherSchema.setClass(Voucher);

const VoucherAssignmentSchema = defineEntity({
  name: "VoucherAssignment",
  tableName: "voucher_assignment",
  properties: {
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id").primary(),
    voucherId: () => p.manyToOne(Voucher).mapToPk().joinColumn("voucher_id").primary(),
    assignedAt: now(),
  },
});
/** A voucher that was given to a customer. */
export class VoucherAssignment extends VoucherAssignmentSchema.class {}
VoucherAssignmentSchema.setClass(VoucherAssignment);

const RedemptionSchema = defineEntity({
  name: "Redemption",
  tableName: "redemption",
  properties: {
    id: id(),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id"),
    discountId: () => p.manyToOne(Discount).mapToPk().joinColumn("discount_id"),
    voucherId: () => p.manyToOne(Voucher).mapToPk().joinColumn("voucher_id").nullable(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id").nullable(),
    affiliateId: () => p.manyToOne(Affiliate).mapToPk().joinColumn("affiliate_id").nullable(),
    state: oneOf("RESERVED", "REDEEMED", "RELEASED", "RESTORED").defaultRaw("'RESERVED'"),
    amount: money(),
    isOverrun: flag().defaultRaw("false"),
    countsDiscount: flag().defaultRaw("false"),
    countsVoucher: flag().defaultRaw("false"),
    countsBudget: flag().defaultRaw("false"),
    channel: text().defaultRaw("'WEB'"),
    reservedAt: now(),
    redeemedAt: instant().nullable(),
    releasedAt: instant().nullable(),
    releaseReason: text().nullable(),
    addressHash: bytes().nullable(),
    prefixHash: bytes().nullable(),
  },
});
/** One use of a discount (and of the voucher that unlocked it) by one order. */
export class Redemption extends RedemptionSchema.class {}
RedemptionSchema.setClass(Redemption);

const RedemptionClaimSchema = defineEntity({
  name: "RedemptionClaim",
  tableName: "redemption_claim",
  properties: {
    subjectId: looseId().primary(),
    identityKind: oneOf("MEMBER", "EMAIL", "PHONE", "LINE").primary(),
    identityHash: bytes().primary(),
    used: integer().defaultRaw("0"),
  },
});
/** Uses by one identity of one limited discount or voucher. */
export class RedemptionClaim extends RedemptionClaimSchema.class {}
RedemptionClaimSchema.setClass(RedemptionClaim);

const RedemptionClaimUseSchema = defineEntity({
  name: "RedemptionClaimUse",
  tableName: "redemption_claim_use",
  properties: {
    redemptionId: () => p.manyToOne(Redemption).mapToPk().joinColumn("redemption_id").primary(),
    subjectId: looseId().primary(),
    identityKind: text().primary(),
    identityHash: bytes(),
  },
});
/** A claim that a redemption took. */
export class RedemptionClaimUse extends RedemptionClaimUseSchema.class {}
RedemptionClaimUseSchema.setClass(RedemptionClaimUse);

const UseSlotSchema = defineEntity({
  name: "UseSlot",
  tableName: "use_slot",
  properties: {
    subjectId: looseId().primary(),
    number: integer().primary(),
    remaining: integer(),
  },
});
/** Uses of a hot discount or voucher that were handed out to a slot and are not taken yet. */
export class UseSlot extends UseSlotSchema.class {}
UseSlotSchema.setClass(UseSlot);

const UseTallySchema = defineEntity({
  name: "UseTally",
  tableName: "use_tally",
  properties: {
    id: id(),
    kind: oneOf("DISCOUNT", "VOUCHER"),
    subjectId: looseId(),
    uses: integer(),
    amount: money(),
  },
});
/** Uses and money that no limit asks for, not yet added to their row. */
export class UseTally extends UseTallySchema.class {}
UseTallySchema.setClass(UseTally);

const CodeCheckSchema = defineEntity({
  name: "CodeCheck",
  tableName: "code_check",
  properties: {
    id: id(),
    at: now(),
    codeIndex: bytes().nullable(),
    voucherId: looseId().nullable(),
    cartId: looseId().nullable(),
    customerId: looseId().nullable(),
    channel: text().defaultRaw("'WEB'"),
    stage: oneOf("ENTRY", "ORDER").defaultRaw("'ENTRY'"),
    outcome: text(),
    reason: text().nullable(),
    figures: json<Record<string, unknown>>().defaultRaw("'{}'"),
    amount: money().defaultRaw("0"),
    addressHash: bytes().nullable(),
    prefixHash: bytes().nullable(),
  },
});
/** A check or refusal of an entered code. */
export class CodeCheck extends CodeCheckSchema.class {}
CodeCheckSchema.setClass(CodeCheck);

const GuessBurstSchema = defineEntity({
  name: "GuessBurst",
  tableName: "guess_burst",
  properties: {
    id: id(),
    kind: oneOf("NETWORK", "CUSTOMER", "CART"),
    subject: text().nullable(),
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id").nullable(),
    beganAt: instant(),
    lastAt: instant(),
    attempts: integer(),
    codes: integer(),
    locked: integer().defaultRaw("0"),
    found: integer().defaultRaw("0"),
    alertId: () => p.manyToOne(Alert).mapToPk().joinColumn("alert_id").nullable(),
  },
});
/** Many tries of codes nobody has, from one source in a short time. */
export class GuessBurst extends GuessBurstSchema.class {}
GuessBurstSchema.setClass(GuessBurst);
