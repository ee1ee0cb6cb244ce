import { type Actor, type CommandContext, keyedHash } from "@8521/engine/commands";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { OpenCartOf } from "../carts/open-cart.ts";
import type { SignedIn } from "../members/signed-in.ts";
import { networkPrefix } from "../server/network-prefix.ts";
import type { ApiShop } from "../server/open-api-shop.ts";
import type { Cookies } from "../server/cookies.ts";
import { createLoaders, type Loaders } from "./loaders.ts";
import type { Language } from "./locale.ts";

/** What is known of a request before its first field is resolved. */
export interface RequestFacts {
  readonly shop: ApiShop;
  readonly language: Language;
  readonly requestId: string;
  readonly viewer: SignedIn | null;
  /** The till whose key the request brings; it is then nobody else. */
  readonly till: Actor | null;
  readonly cookies: Cookies;
  /** Headers the auth library reads; made when it does. */
  readonly headers: () => Headers;
  /** Of the carts this request begins. */
  readonly channel: string;
  /** Only to limit tries; never stored or logged. */
  readonly address: string;
  readonly userAgent: string | null;
  readonly referrer: string | null;
}

/** One request: who asks, in which language, and the loaders of what it reads. */
export class Context {
  readonly shop: ApiShop;
  readonly language: Language;
  readonly requestId: string;
  readonly cookies: Cookies;
  readonly channel: string;
  readonly address: string;
  readonly userAgent: string | null;
  readonly referrer: string | null;
  readonly now: Date;
  /** Changes when somebody signs in or out in this very request. */
  viewer: SignedIn | null;
  readonly till: Actor | null;
  /** The cart of this request, once it was looked for. */
  cart: Promise<OpenCartOf | null> | undefined;
  // Not #private ones: Apollo works with a clone of the context, which has no private members.
  private readonly makeHeaders: () => Headers;
  private forked: SqlEntityManager | undefined;
  private loaders: Loaders | undefined;

  constructor(facts: RequestFacts) {
    this.shop = facts.shop;
    this.language = facts.language;
    this.requestId = facts.requestId;
    this.viewer = facts.viewer;
    this.till = facts.till;
    this.cookies = facts.cookies;
    this.makeHeaders = facts.headers;
    this.channel = facts.channel;
    this.address = facts.address;
    this.userAgent = facts.userAgent;
    this.referrer = facts.referrer;
    this.now = facts.shop.now();
  }

  /** For reading; made when the first field needs it, like the loaders. */
  get em(): SqlEntityManager {
    return (this.forked ??= this.shop.orm.em.fork());
  }

  get load(): Loaders {
    return (this.loaders ??= createLoaders(this));
  }

  get headers(): Headers {
    return this.makeHeaders();
  }

  /** Forgets everything that was read: called after each command, so that the answer shows what is there now. */
  refresh(): void {
    this.forked = undefined;
    this.loaders = undefined;
    this.cart = undefined;
  }

  get actor(): Actor {
    if (this.till) return this.till;
    const visitorId = this.cookies.visitorId;
    if (!this.viewer) return { kind: "GUEST", visitorId };
    if (this.viewer.customerId) return { kind: "CUSTOMER", id: this.viewer.customerId, visitorId };
    return { kind: "GUEST", visitorId };
  }

  /** What a shopper's commands are given. */
  get command(): CommandContext {
    return this.commandFor(this.actor);
  }

  /** What the back office's commands are given. */
  get adminCommand(): CommandContext {
    if (!this.viewer) throw new Error("an admin's command without an admin");
    return this.commandFor({
      kind: "ADMIN",
      id: this.viewer.userId,
      partnerId: this.viewer.partnerId,
      mayRevealCodes: this.viewer.permissions.has("REVEAL_CODES"),
    });
  }

  /** What an affiliate's own questions are given. */
  get affiliateCommand(): CommandContext {
    if (!this.viewer) throw new Error("an affiliate's command without an affiliate");
    return this.commandFor({ kind: "AFFILIATE", id: this.viewer.userId });
  }

  private commandFor(actor: Actor): CommandContext {
    const { address, shop } = this;
    return {
      em: this.shop.orm.em.fork(),
      now: this.now,
      actor,
      settings: this.shop.settings,
      requestId: this.requestId,
      get addressHash() {
        return keyedHash(shop.settings.accessSecret, `address:${address}`);
      },
      get prefixHash() {
        return keyedHash(shop.settings.accessSecret, `prefix:${networkPrefix(address)}`);
      },
    };
  }
}
