/** What every command is given: the database, the moment, who asks, and how this shop is run. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../pricing/model.ts";
import type { ShopSettings } from "./settings.ts";

export type ActorKind =
  | "ADMIN"
  | "AFFILIATE"
  | "CUSTOMER"
  | "GUEST"
  | "SYSTEM"
  | "GATEWAY"
  | "TILL";

/** Who asks. The caller has already proven it (a session, a cart token, a verified notice). */
export interface Actor {
  readonly kind: ActorKind;
  /** CUSTOMER: the customer's id. ADMIN and AFFILIATE: the user's id. TILL: its key's. Others have none. */
  readonly id?: Id | null;
  /** An admin or a till of one partner acts for that partner only. */
  readonly partnerId?: Id | null;
  /** An admin with the right to see private codes in full. The house itself has it. */
  readonly mayRevealCodes?: boolean;
  /** TILL: the channel its key sells through. */
  readonly channel?: string;
  /** The id in the visitor cookie: joins clicks to a cart that nobody signed in to yet. */
  readonly visitorId?: Id | null;
}

/**
 * The first argument of every command.
 *
 * A command forks `em`, runs its own transaction and returns plain data: entities the caller had loaded
 * before are stale afterwards, so read again (from a fresh fork) what is shown next.
 */
export interface CommandContext {
  readonly em: EntityManager;
  readonly now: Date;
  readonly actor: Actor;
  readonly settings: ShopSettings;
  readonly requestId?: string;
  /** Keyed hash of the network address, for guess bursts and repeated clicks. Never the address itself. */
  readonly addressHash?: Uint8Array | null;
  /** The same of the network the address is in (IPv4 /24, IPv6 /64): a burst may come from many addresses of one. */
  readonly prefixHash?: Uint8Array | null;
}
