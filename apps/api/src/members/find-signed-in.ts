import type { ApiShop } from "../server/open-api-shop.ts";
import { row, sql } from "../ground/sql.ts";
import type { SignedIn } from "./signed-in.ts";
import type { Permission, Role } from "./viewer.type.ts";

/** The demo identities that `x-demo-identity` may name. */
export type DemoIdentity = "admin" | "customer" | "affiliate";

interface PersonRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly roles: readonly string[];
  readonly partnerIds: readonly (string | null)[];
  readonly customerId: string | null;
  readonly affiliateId: string | null;
}

const PERSON = sql`select u.id as "userId", u.name, u.email, u.email_verified as "emailVerified",
    coalesce((select json_agg(r.role order by r.role) from user_role r where r.user_id = u.id), '[]'::json) as roles,
    coalesce((select json_agg(r.partner_id) from user_role r where r.user_id = u.id and r.role = 'ADMIN'), '[]'::json) as "partnerIds",
    (select id from customer where user_id = u.id) as "customerId",
    (select id from affiliate where user_id = u.id and status <> 'CLOSED' order by created_at limit 1) as "affiliateId"
  from auth_user u`;

/** Whether a request brings a session at all; most don't, and nothing is looked up for them. */
export const isSignedIn = (cookie: string | undefined): boolean =>
  cookie?.includes("session_token") ?? false;

/** Whoever's session the request carries; null when it is none that we gave, or over. */
export async function findSignedIn(shop: ApiShop, headers: Headers): Promise<SignedIn | null> {
  const session = await shop.auth.api.getSession({ headers });
  return session ? await personById(shop, session.user.id) : null;
}

/** An account with what it may do. */
export async function personById(shop: ApiShop, userId: string): Promise<SignedIn | null> {
  const found = await row<PersonRow>(shop.orm.em.fork(), sql`${PERSON} where u.id = ${userId}`);
  return found && signedIn(found);
}

/** A person of the demo world: an admin of the house, an affiliate, or the plain customer with the most orders. */
export async function demoPerson(shop: ApiShop, identity: string): Promise<SignedIn | null> {
  const isAdmin = sql`exists (select from user_role r where r.user_id = u.id and r.role = 'ADMIN' and r.partner_id is null)`;
  const isAffiliate = sql`exists (select from affiliate a where a.user_id = u.id and a.status = 'ACTIVE')`;
  const wanted = {
    admin: isAdmin,
    affiliate: isAffiliate,
    customer: sql`exists (select from customer k where k.user_id = u.id) and not ${isAffiliate}
      and not exists (select from user_role r where r.user_id = u.id)`,
  }[identity as DemoIdentity];
  if (!wanted) return null;
  const found = await row<PersonRow>(
    shop.orm.em.fork(),
    sql`${PERSON} where ${wanted} order by
      (select count(*) from orders o join customer k on k.id = o.customer_id where k.user_id = u.id) desc, u.id limit 1`,
  );
  return found && signedIn(found);
}

const ADMIN_MAY: readonly Permission[] = [
  "ORDERS",
  "DISCOUNTS",
  "REVEAL_CODES",
  "AFFILIATES",
  "REFUNDS",
  "WEBHOOKS",
  "TILLS",
];

function signedIn(found: PersonRow): SignedIn {
  const isAdmin = found.roles.includes("ADMIN");
  const roles: Role[] = [
    "CUSTOMER",
    ...(found.affiliateId ? (["AFFILIATE"] as const) : []),
    ...(isAdmin ? (["ADMIN"] as const) : []),
  ];
  const permissions = new Set<Permission>([
    "SHOP",
    ...(found.affiliateId ? (["AFFILIATE_PORTAL"] as const) : []),
    ...(isAdmin ? ADMIN_MAY : []),
  ]);
  // An admin of the whole house has a role row without a partner.
  const partnerId = found.partnerIds.includes(null) ? null : (found.partnerIds[0] ?? null);
  return { ...found, roles, permissions, partnerId };
}
