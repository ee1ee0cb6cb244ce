import type { EntityManager } from "@mikro-orm/postgresql";
import {
  Address,
  Affiliate,
  AuthAccount,
  AuthUser,
  Customer,
  CustomerGroupMember,
  Media,
  Program,
  UserRole,
} from "../../entities/index.ts";
import { ADMINS, AFFILIATES, CUSTOMERS } from "../data/index.ts";
import { portrait } from "../drawings/index.ts";
import { t, type CustomerSeed } from "../model.ts";
import { seedId } from "../seed-id.ts";
import { svg } from "./media.ts";

const DAY = 24 * 60 * 60 * 1000;

/** What comes from elsewhere: the hash of the demo password by the auth library, and the engine's program terms. */
export interface PeopleFacts {
  readonly now: Date;
  readonly passwordHash: string;
  readonly programTerms: unknown;
}

/** Phone as the engine keys it: E.164, Taiwanese. */
const phoneKey = (phone: string): string => `+886${phone.slice(1)}`;
const members = CUSTOMERS.filter(({ isMember }) => isMember);

/** Admins, affiliates with their program, customers with addresses and groups. */
export async function plantPeople(em: EntityManager, facts: PeopleFacts): Promise<void> {
  const createdAt = new Date(facts.now.getTime() - 95 * DAY);
  const people = [
    ...ADMINS,
    ...AFFILIATES.map(({ email, displayName }) => ({ email, name: displayName })),
    ...members,
  ].map(({ email, name }) => ({ id: seedId(`user:${email}`), email, name }));
  await em.insertMany(
    AuthUser,
    people.map((person) => ({ ...person, emailVerified: true, createdAt, updatedAt: createdAt })),
  );
  await em.insertMany(
    AuthAccount,
    people.map(({ id }) => ({
      userId: id,
      accountId: id,
      providerId: "credential",
      password: facts.passwordHash,
      createdAt,
      updatedAt: createdAt,
    })),
  );
  await em.insertMany(UserRole, [
    ...ADMINS.map(({ email, partner }) => ({
      userId: seedId(`user:${email}`),
      role: "ADMIN" as const,
      partnerId: partner ? seedId(`partner:${partner}`) : null,
    })),
    ...AFFILIATES.map(({ email }) => ({
      userId: seedId(`user:${email}`),
      role: "AFFILIATE" as const,
      partnerId: null,
    })),
  ]);
  await plantCustomers(em, createdAt);
  await plantAffiliates(em, createdAt, facts.programTerms);
}

async function plantCustomers(em: EntityManager, createdAt: Date): Promise<void> {
  // Admins and affiliates may buy too: whoever signs in is a customer.
  const staff = [
    ...ADMINS,
    ...AFFILIATES.map(({ email, displayName }) => ({ email, name: displayName })),
  ];
  await em.insertMany(Customer, [
    ...staff.map(({ email, name }) => ({
      id: seedId(`customer:${email}`),
      userId: seedId(`user:${email}`),
      name,
      email,
      emailKey: email,
      createdAt,
    })),
    ...members.map((customer) => customerRow(customer, createdAt)),
  ]);
  await em.insertMany(
    Address,
    members.map(({ email, name, phone, address }) => ({
      customerId: seedId(`customer:${email}`),
      recipient: name,
      phone,
      ...address,
      isDefault: true,
      createdAt,
    })),
  );
  await em.insertMany(
    CustomerGroupMember,
    members.flatMap(({ email, groups }) =>
      groups.map((group) => ({
        customerGroupId: seedId(`group:${group}`),
        customerId: seedId(`customer:${email}`),
      })),
    ),
  );
}

function customerRow({ email, name, phone, locale }: CustomerSeed, createdAt: Date) {
  return {
    id: seedId(`customer:${email}`),
    userId: seedId(`user:${email}`),
    name,
    email,
    emailKey: email,
    phone,
    phoneKey: phoneKey(phone),
    locale,
    createdAt,
  };
}

async function plantAffiliates(em: EntityManager, createdAt: Date, terms: unknown): Promise<void> {
  const programId = seedId("program:house");
  await em.insert(Program, {
    id: programId,
    name: t("8521 推廣夥伴", "8521 recommenders"),
    terms,
    createdAt,
  });
  await em.insertMany(
    Media,
    AFFILIATES.map(({ slug, portrait: person, displayName }) =>
      svg(`affiliate:${slug}`, portrait(person), t(displayName, displayName)),
    ),
  );
  await em.insertMany(
    Affiliate,
    AFFILIATES.map(({ slug, email, displayName, introduction, partner }) => ({
      id: seedId(`affiliate:${slug}`),
      partnerId: partner ? seedId(`partner:${partner}`) : null,
      programId,
      userId: seedId(`user:${email}`),
      slug,
      displayName,
      introduction,
      mediaId: seedId(`media:affiliate:${slug}`),
      emailKey: email,
      createdAt,
    })),
  );
}
