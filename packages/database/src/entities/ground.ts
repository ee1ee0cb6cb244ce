/** Ground: what every later chapter stands on. Tables of 001_ground.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { Order } from "./orders.ts";
import { bytes, id, instant, json, localized, looseId, now, oneOf, text } from "./columns.ts";

const PartnerSchema = defineEntity({
  name: "Partner",
  tableName: "partner",
  properties: {
    id: id(),
    slug: text(),
    name: localized(),
    status: oneOf("ACTIVE", "PAUSED").defaultRaw("'ACTIVE'"),
    createdAt: now(),
  },
});
/** A seller of the platform (tenant). */
export class Partner extends PartnerSchema.class {}
PartnerSchema.setClass(Partner);

const MediaSchema = defineEntity({
  name: "Media",
  tableName: "media",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    contentType: text(),
    bytes: bytes(),
    alt: localized(),
    createdAt: now(),
  },
});
/** A picture or file, served by the API under /media/:id. */
export class Media extends MediaSchema.class {}
MediaSchema.setClass(Media);

const SettingSchema = defineEntity({
  name: "Setting",
  tableName: "setting",
  properties: {
    key: text().primary(),
    value: json<unknown>(),
    updatedAt: now(),
  },
});
/** A setting of the whole house. */
export class Setting extends SettingSchema.class {}
SettingSchema.setClass(Setting);

const AuditLogSchema = defineEntity({
  name: "AuditLog",
  tableName: "audit_log",
  properties: {
    id: id(),
    at: now(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    actorKind: oneOf("ADMIN", "AFFILIATE", "CUSTOMER", "GUEST", "SYSTEM", "GATEWAY", "TILL"),
    actorId: looseId().nullable(),
    action: text(),
    objectType: text(),
    objectId: looseId().nullable(),
    before: json<unknown>().nullable(),
    after: json<unknown>().nullable(),
    reason: text().nullable(),
    requestId: text().nullable(),
  },
});
/** Who changed what, why. Append-only. */
export class AuditLog extends AuditLogSchema.class {}
AuditLogSchema.setClass(AuditLog);

const AlertSchema = defineEntity({
  name: "Alert",
  tableName: "alert",
  properties: {
    id: id(),
    at: now(),
    kind: text(),
    severity: oneOf("INFO", "WARNING", "CRITICAL").defaultRaw("'WARNING'"),
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id").nullable(),
    data: json<Record<string, unknown>>().defaultRaw("'{}'"),
    acknowledgedAt: instant().nullable(),
    acknowledgedBy: looseId().nullable(),
  },
});
/** Something a person should look at. */
export class Alert extends AlertSchema.class {}
AlertSchema.setClass(Alert);
