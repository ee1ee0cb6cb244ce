/** Who is told of events, and codes sent by LINE. Tables of 016_webhooks.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import {
  bytes,
  clock,
  id,
  instant,
  integer,
  looseId,
  now,
  oneOf,
  text,
  textList,
} from "./columns.ts";
import { Voucher } from "./discounts.ts";
import { Partner } from "./ground.ts";
import { OutboxEvent } from "./money-and-events.ts";
import { Customer } from "./people.ts";

const WebhookEndpointSchema = defineEntity({
  name: "WebhookEndpoint",
  tableName: "webhook_endpoint",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    url: text(),
    description: text().defaultRaw("''"),
    eventTypes: textList(),
    status: oneOf("ACTIVE", "PAUSED", "DISABLED").defaultRaw("'ACTIVE'"),
    secretCipher: bytes(),
    secretKeyVersion: integer(),
    oldSecretCipher: bytes().nullable(),
    oldSecretKeyVersion: integer().nullable(),
    oldSecretUntil: instant().nullable(),
    failingSince: instant().nullable(),
    disabledReason: oneOf("GONE", "FAILING", "BY_HAND").nullable(),
    createdBy: looseId().nullable(),
    createdAt: now(),
  },
});
/** Where events are sent. */
export class WebhookEndpoint extends WebhookEndpointSchema.class {}
WebhookEndpointSchema.setClass(WebhookEndpoint);

const WebhookDeliverySchema = defineEntity({
  name: "WebhookDelivery",
  tableName: "webhook_delivery",
  properties: {
    id: id(),
    endpointId: () => p.manyToOne(WebhookEndpoint).mapToPk().joinColumn("endpoint_id"),
    eventId: () => p.manyToOne(OutboxEvent).mapToPk().joinColumn("event_id"),
    aggregateType: text(),
    aggregateId: looseId(),
    state: oneOf("PENDING", "DELIVERED", "FAILED").defaultRaw("'PENDING'"),
    attempts: integer().defaultRaw("0"),
    attemptsBefore: integer().defaultRaw("0"),
    nextAttemptAt: clock(),
    heldUntil: instant().nullable(),
    holder: looseId().nullable(),
    createdAt: clock(),
    endedAt: instant().nullable(),
  },
});
/** One event for one endpoint. */
export class WebhookDelivery extends WebhookDeliverySchema.class {}
WebhookDeliverySchema.setClass(WebhookDelivery);

const WebhookAttemptSchema = defineEntity({
  name: "WebhookAttempt",
  tableName: "webhook_attempt",
  properties: {
    deliveryId: () => p.manyToOne(WebhookDelivery).mapToPk().joinColumn("delivery_id").primary(),
    attempt: integer().primary(),
    at: instant(),
    status: integer().nullable(),
    latencyMs: integer(),
    failure: text().nullable(),
    response: text().nullable(),
  },
});
/** One try of a delivery, and what was answered. */
export class WebhookAttempt extends WebhookAttemptSchema.class {}
WebhookAttemptSchema.setClass(WebhookAttempt);

const LineMessageSchema = defineEntity({
  name: "LineMessage",
  tableName: "line_message",
  properties: {
    id: id(),
    createdAt: now(),
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id"),
    locale: text(),
    template: text(),
    textBody: text(),
    voucherId: () => p.manyToOne(Voucher).mapToPk().joinColumn("voucher_id").nullable(),
    state: oneOf("QUEUED", "SENT", "FAILED").defaultRaw("'QUEUED'"),
    attempts: integer().defaultRaw("0"),
    nextAttemptAt: clock(),
    heldUntil: instant().nullable(),
    holder: looseId().nullable(),
    sentAt: instant().nullable(),
    failure: text().nullable(),
  },
});
/** A message by LINE, kept without the code it carries. */
export class LineMessage extends LineMessageSchema.class {}
LineMessageSchema.setClass(LineMessage);

const CustomCheckSchema = defineEntity({
  name: "CustomCheck",
  tableName: "custom_check",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    name: text(),
    description: text().defaultRaw("''"),
    url: text(),
    secretCipher: bytes(),
    secretKeyVersion: integer(),
    deadlineMs: integer().defaultRaw("1500"),
    whenSilent: oneOf("ALLOW", "REFUSE"),
    status: oneOf("ACTIVE", "PAUSED").defaultRaw("'ACTIVE'"),
    createdBy: looseId().nullable(),
    createdAt: now(),
  },
});
/** A check that a deployment answers itself. Table of 018_custom_checks.sql. */
export class CustomCheck extends CustomCheckSchema.class {}
CustomCheckSchema.setClass(CustomCheck);
