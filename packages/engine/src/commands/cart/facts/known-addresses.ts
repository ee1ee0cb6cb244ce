/**
 * By which addresses a member was known at the last look: a guess that lets their uses be counted in the statement that
 * reads the cart. The answer says which addresses they have; a guess that was wrong costs a query, never a limit.
 */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import type { Buyer } from "./load-customer.ts";

type Addresses = Pick<Buyer, "emailKey" | "phoneKey">;

const MEMBERS_MAX = 10_000;

const known = new WeakMap<object, Map<Id, Addresses>>();

/** What the checkout form says comes before what the account said. */
export function withKnownAddresses(em: EntityManager, who: Buyer): Buyer {
  const before = who.customerId === null ? null : known.get(em.getDriver())?.get(who.customerId);
  if (!before) return who;
  const { emailKey, phoneKey } = who;
  return {
    ...who,
    emailKey: emailKey ?? before.emailKey,
    phoneKey: phoneKey ?? before.phoneKey,
  };
}

/** Keeps how a member was known. */
export function keepAddresses(em: EntityManager, { customerId, emailKey, phoneKey }: Buyer): void {
  if (customerId === null) return;
  const members = known.get(em.getDriver()) ?? new Map<Id, Addresses>();
  known.set(em.getDriver(), members);
  members.delete(customerId);
  members.set(customerId, { emailKey, phoneKey });
  for (const oldest of members.keys()) {
    if (members.size <= MEMBERS_MAX) return;
    members.delete(oldest);
  }
}
