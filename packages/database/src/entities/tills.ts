/** Tills: their keys, and what each sale was at the counter. Tables of 020_tills.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { bytes, flag, id, instant, looseId, money, now, oneOf, text } from "./columns.ts";
import { Partner } from "./ground.ts";
import { Order } from "./orders.ts";

const ApiKeySchema = defineEntity({
  name: "ApiKey",
  tableName: "api_key",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    label: text(),
    channel: text().defaultRaw("'POS'"),
    secretHash: bytes(),
    shownPrefix: text(),
    status: oneOf("ACTIVE", "REVOKED").defaultRaw("'ACTIVE'"),
    createdBy: looseId().nullable(),
    createdAt: now(),
    revokedAt: instant().nullable(),
    lastUsedAt: instant().nullable(),
  },
});
/** By which a till speaks for itself. */
export class ApiKey extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKey);

const TillSaleSchema = defineEntity({
  name: "TillSale",
  tableName: "till_sale",
  properties: {
    orderId: () => p.manyToOne(Order).mapToPk().joinColumn("order_id").primary(),
    apiKeyId: () => p.manyToOne(ApiKey).mapToPk().joinColumn("api_key_id"),
    receiptNumber: text(),
    soldAt: instant(),
    receivedAt: instant(),
    wasOffline: flag(),
    givenTotal: money(),
  },
});
/** What a sale was at the counter; its order is what the house makes of it. */
export class TillSale extends TillSaleSchema.class {}
TillSaleSchema.setClass(TillSale);
