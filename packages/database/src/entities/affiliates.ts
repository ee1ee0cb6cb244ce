/** Affiliates: who recommends, what was clicked, who is credited, what is owed. Tables of 007_affiliates.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { Voucher } from "./discounts.ts";
import { Media, Partner } from "./ground.ts";
import { Order } from "./orders.ts";
import { AuthUser, Customer } from "./people.ts";
import {
  bytes,
  clock,
  flag,
  id,
  instant,
  integer,
  json,
  localized,
  localizedOrEmpty,
  looseId,
  money,
  now,
  oneOf,
  rate,
  text,
} from "./columns.ts";

const ProgramSchema = defineEntity({
  name: "Program",
  tableName: "program",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    version: integer().defaultRaw("1"),
    name: localized(),
    status: oneOf("ACTIVE", "PAUSED", "ENDED").defaultRaw("'ACTIVE'"),
    terms: json<unknown>(),
    createdAt: now(),
  },
});
/** Terms under which affiliates recommend. */
export class Program extends ProgramSchema.class {}
ProgramSchema.setClass(Program);

const AffiliateSchema = defineEntity({
  name: "Affiliate",
  tableName: "affiliate",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    programId: () => p.manyToOne(Program).mapToPk().joinColumn("program_id"),
    userId: () => p.manyToOne(AuthUser).mapToPk().joinColumn("user_id").nullable(),
    parentId: () => p.manyToOne(Affiliate).mapToPk().joinColumn("parent_id").nullable(),
    slug: text(),
    displayName: text(),
    introduction: localizedOrEmpty(),
    mediaId: () => p.manyToOne(Media).mapToPk().joinColumn("media_id").nullable(),
    status: oneOf("PENDING", "ACTIVE", "SUSPENDED", "CLOSED").defaultRaw("'ACTIVE'"),
    commissionRate: rate().nullable(),
    emailKey: text().nullable(),
    phoneKey: text().nullable(),
    payoutAccountFingerprint: text().nullable(),
    welcomeVoucherId: () =>
      p.manyToOne(Voucher).mapToPk().joinColumn("welcome_voucher_id").nullable(),
    createdAt: now(),
  },
});
/** Who recommends (KOL, company). */
export class Affiliate extends AffiliateSchema.class {}
AffiliateSchema.setClass(Affiliate);

const ClickSchema = defineEntity({
  name: "Click",
  tableName: "click",
  properties: {
    id: id(),
    at: now(),
    affiliateId: () => p.manyToOne(Affiliate).mapToPk().joinColumn("affiliate_id"),
    visitorId: looseId(),
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id").nullable(),
    subId: text().nullable(),
    landingPath: text().defaultRaw("'/'"),
    referrerHost: text().nullable(),
    addressHash: bytes().nullable(),
    isBot: flag().defaultRaw("false"),
    isRepeat: flag().defaultRaw("false"),
  },
});
/** A visit by an affiliate's link. */
export class Click extends ClickSchema.class {}
ClickSchema.setClass(Click);

const ConversionSchema = defineEntity({
  name: "Conversion",
  tableName: "conversion",
  properties: {
    id: id(),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id"),
    programId: () => p.manyToOne(Program).mapToPk().joinColumn("program_id"),
    programVersion: integer(),
    affiliateId: () => p.manyToOne(Affiliate).mapToPk().joinColumn("affiliate_id").nullable(),
    basis: oneOf("OVERRIDE", "CODE", "CLICK", "BINDING", "NONE"),
    voucherId: () => p.manyToOne(Voucher).mapToPk().joinColumn("voucher_id").nullable(),
    clickId: () => p.manyToOne(Click).mapToPk().joinColumn("click_id").nullable(),
    placedAt: instant(),
    rejectedReason: text().nullable(),
    assists: json<unknown[]>().defaultRaw("'[]'"),
    explanation: json<unknown>(),
  },
});
/** Who was credited for an order, and why. */
export class Conversion extends ConversionSchema.class {}
ConversionSchema.setClass(Conversion);

const CommissionSchema = defineEntity({
  name: "Commission",
  tableName: "commission",
  properties: {
    id: id(),
    conversionId: () => p.manyToOne(Conversion).mapToPk().joinColumn("conversion_id"),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id"),
    affiliateId: () => p.manyToOne(Affiliate).mapToPk().joinColumn("affiliate_id"),
    level: integer().defaultRaw("1"),
    state: oneOf("PENDING", "APPROVED", "PAID", "REVERSED").defaultRaw("'PENDING'"),
    rule: json<unknown>(),
    base: money(),
    amount: money().defaultRaw("0"),
    holdUntil: instant().nullable(),
    movedToId: () => p.manyToOne(Commission).mapToPk().joinColumn("moved_to_id").nullable(),
    createdAt: now(),
  },
});
/** What is owed for a conversion; `amount` is the sum of its entries. */
export class Commission extends CommissionSchema.class {}
CommissionSchema.setClass(Commission);

const CommissionEntrySchema = defineEntity({
  name: "CommissionEntry",
  tableName: "commission_entry",
  properties: {
    id: id(),
    commissionId: () => p.manyToOne(Commission).mapToPk().joinColumn("commission_id"),
    kind: oneOf("ACCRUAL", "REFUND_ADJUSTMENT", "CLAWBACK", "MANUAL", "BONUS", "MERGE_MOVE"),
    amount: money(),
    causeType: text(),
    causeId: looseId(),
    reason: text().nullable(),
    createdBy: looseId().nullable(),
    at: clock(),
  },
});
/** One entry of the commission ledger. Append-only. */
export class CommissionEntry extends CommissionEntrySchema.class {}
CommissionEntrySchema.setClass(CommissionEntry);
