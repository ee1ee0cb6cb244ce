/** Who the simulated cart belongs to. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../pricing/model.ts";
import { type Buyer, loadBuyer } from "../../cart/facts/load-customer.ts";
import type { CommandContext } from "../../context.ts";
import { isFields, uuidIn } from "./document.ts";

export interface SimulatedCustomer {
  /** In the engine's shape; null for nobody. */
  readonly customer: unknown;
  readonly customerId: Id | null;
  /** By whom limits are counted. */
  readonly buyer: Buyer;
  /** What else the context knows of them. */
  readonly facts: { readonly [name: string]: unknown };
}

const NOBODY: Buyer = { customerId: null, emailKey: null, phoneKey: null, visitorId: null };
const UNKNOWN = { id: null, groupIds: [], emailDomain: null, isFirstOrder: true };

/** A member by id, looked up; or somebody as described: groups, first order or not, e-mail domain. */
export async function simulatedCustomer(
  em: EntityManager,
  context: CommandContext,
  said: unknown,
): Promise<SimulatedCustomer> {
  if (!isFields(said))
    return { customer: said ?? null, customerId: null, buyer: NOBODY, facts: {} };
  const customerId = uuidIn(said["id"]);
  const described = { customer: { ...UNKNOWN, ...said }, customerId, facts: {} };
  if (customerId === null) return { ...described, buyer: NOBODY };
  const found = await loadBuyer(em, context, { ...NOBODY, customerId });
  const { sessionAffiliateId, selfReferralAffiliateIds } = found;
  return {
    customer: { ...found.customer, ...said },
    customerId,
    buyer: found.buyer,
    facts: { sessionAffiliateId, selfReferralAffiliateIds },
  };
}
