/** People: who signs in (tables of the auth library), who buys, and what they may do. Tables of 003_people.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { Affiliate } from "./affiliates.ts";
import { Lesson } from "./catalogue.ts";
import { Partner } from "./ground.ts";
import { flag, id, instant, integer, localized, now, oneOf, text } from "./columns.ts";

const AuthUserSchema = defineEntity({
  name: "AuthUser",
  tableName: "auth_user",
  properties: {
    id: id(),
    name: text(),
    email: text(),
    emailVerified: flag().defaultRaw("false"),
    image: text().nullable(),
    createdAt: now(),
    updatedAt: now(),
  },
});
/** A person who signs in. Owned by the auth library. */
export class AuthUser extends AuthUserSchema.class {}
AuthUserSchema.setClass(AuthUser);

const AuthSessionSchema = defineEntity({
  name: "AuthSession",
  tableName: "auth_session",
  properties: {
    id: id(),
    userId: () => p.manyToOne(AuthUser).mapToPk().joinColumn("user_id"),
    token: text(),
    expiresAt: instant(),
    ipAddress: text().nullable(),
    userAgent: text().nullable(),
    createdAt: now(),
    updatedAt: now(),
  },
});
/** A signed-in browser. Owned by the auth library. */
export class AuthSession extends AuthSessionSchema.class {}
AuthSessionSchema.setClass(AuthSession);

const AuthAccountSchema = defineEntity({
  name: "AuthAccount",
  tableName: "auth_account",
  properties: {
    id: id(),
    userId: () => p.manyToOne(AuthUser).mapToPk().joinColumn("user_id"),
    accountId: text(),
    providerId: text(),
    accessToken: text().nullable(),
    refreshToken: text().nullable(),
    idToken: text().nullable(),
    accessTokenExpiresAt: instant().nullable(),
    refreshTokenExpiresAt: instant().nullable(),
    scope: text().nullable(),
    password: text().nullable(),
    createdAt: now(),
    updatedAt: now(),
  },
});
/** A way to sign in (password, LINE). Owned by the auth library. */
export class AuthAccount extends AuthAccountSchema.class {}
AuthAccountSchema.setClass(AuthAccount);

const AuthVerificationSchema = defineEntity({
  name: "AuthVerification",
  tableName: "auth_verification",
  properties: {
    id: id(),
    identifier: text(),
    value: text(),
    expiresAt: instant(),
    createdAt: now(),
    updatedAt: now(),
  },
});
/** A pending proof of an address. Owned by the auth library. */
export class AuthVerification extends AuthVerificationSchema.class {}
AuthVerificationSchema.setClass(AuthVerification);

const UserRoleSchema = defineEntity({
  name: "UserRole",
  tableName: "user_role",
  properties: {
    id: id(),
    userId: () => p.manyToOne(AuthUser).mapToPk().joinColumn("user_id"),
    role: oneOf("ADMIN", "AFFILIATE"),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    grantedAt: now(),
  },
});
/** What a person may do beyond buying; a partner narrows an admin to its rows. */
export class UserRole extends UserRoleSchema.class {}
UserRoleSchema.setClass(UserRole);

const CustomerGroupSchema = defineEntity({
  name: "CustomerGroup",
  tableName: "customer_group",
  properties: {
    id: id(),
    slug: text(),
    name: localized(),
  },
});
/** A group that prices may depend on. */
export class CustomerGroup extends CustomerGroupSchema.class {}
CustomerGroupSchema.setClass(CustomerGroup);

const CustomerSchema = defineEntity({
  name: "Customer",
  tableName: "customer",
  properties: {
    id: id(),
    userId: () => p.manyToOne(AuthUser).mapToPk().joinColumn("user_id").nullable(),
    name: text().defaultRaw("''"),
    email: text().nullable(),
    emailKey: text().nullable(),
    phone: text().nullable(),
    phoneKey: text().nullable(),
    locale: oneOf("zh-TW", "en").defaultRaw("'zh-TW'"),
    boundAffiliateId: () =>
      p.manyToOne(Affiliate).mapToPk().joinColumn("bound_affiliate_id").nullable(),
    boundUntil: instant().nullable(),
    createdAt: now(),
  },
});
/** Who buys: a member (with a user) or a guest who was proven. */
export class Customer extends CustomerSchema.class {}
CustomerSchema.setClass(Customer);

const CustomerGroupMemberSchema = defineEntity({
  name: "CustomerGroupMember",
  tableName: "customer_group_member",
  properties: {
    customerGroupId: () =>
      p.manyToOne(CustomerGroup).mapToPk().joinColumn("customer_group_id").primary(),
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id").primary(),
  },
});
/** A customer's membership in a group. */
export class CustomerGroupMember extends CustomerGroupMemberSchema.class {}
CustomerGroupMemberSchema.setClass(CustomerGroupMember);

const AddressSchema = defineEntity({
  name: "Address",
  tableName: "address",
  properties: {
    id: id(),
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id"),
    recipient: text(),
    phone: text(),
    postalCode: text(),
    city: text(),
    district: text(),
    street: text(),
    isDefault: flag().defaultRaw("false"),
    createdAt: now(),
  },
});
/** A delivery address of a customer. */
export class Address extends AddressSchema.class {}
AddressSchema.setClass(Address);

const LessonProgressSchema = defineEntity({
  name: "LessonProgress",
  tableName: "lesson_progress",
  properties: {
    customerId: () => p.manyToOne(Customer).mapToPk().joinColumn("customer_id").primary(),
    lessonId: () => p.manyToOne(Lesson).mapToPk().joinColumn("lesson_id").primary(),
    seconds: integer().defaultRaw("0"),
    completedAt: instant().nullable(),
    updatedAt: now(),
  },
});
/** How far a customer came in a lesson. */
export class LessonProgress extends LessonProgressSchema.class {}
LessonProgressSchema.setClass(LessonProgress);
