import type { SimulatedClock } from "./clock.ts";
import type { Gateway } from "./gateway.ts";
import type { Postman } from "./postman.ts";
import type { MerchantKeys } from "./signature.ts";
import type { Store } from "./store.ts";

/** A merchant the simulator knows. */
export interface Merchant extends MerchantKeys {
  readonly merchantId: string;
  readonly name: string;
}

/** Everything an endpoint may use. */
export interface World {
  readonly store: Store;
  readonly clock: SimulatedClock;
  readonly postman: Postman;
  readonly gateway: Gateway;
  readonly merchants: readonly Merchant[];
  /** Whether addresses may have any port, as on one's own machine. */
  readonly loopbackPorts: boolean;
  /** Queries a minute before ECPay answers 403. */
  readonly queriesPerMinute: number;
}

/** The merchant of an id. */
export function merchantOf(world: World, merchantId: string): Merchant | undefined {
  return world.merchants.find((merchant) => merchant.merchantId === merchantId);
}
