import type { Permission, Role } from "./viewer.type.ts";

/** Whoever is signed in, and what they may do. */
export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  readonly customerId: string | null;
  readonly affiliateId: string | null;
  /** An admin of one partner sees that partner's rows only; null is the whole house. */
  readonly partnerId: string | null;
}
