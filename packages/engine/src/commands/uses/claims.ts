/** How often one customer used something, by each identity a limit per customer counts by. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { Identity, IdentityKind } from "../ground/identity.ts";
import { changed, rows, sql } from "../ground/sql.ts";
import type { ClaimChange, CounterChange, Use } from "./model.ts";

/** Changes one count; false when the limit is in the way. */
export async function changeClaim(tx: EntityManager, claim: ClaimChange): Promise<boolean> {
  const { subjectId, kind, hash, limit } = claim;
  const count =
    claim.sign < 0
      ? sql`update redemption_claim set used = used - 1
            where subject_id = ${subjectId} and identity_kind = ${kind} and identity_hash = ${hash} and used > 0`
      : sql`insert into redemption_claim as c (subject_id, identity_kind, identity_hash, used)
            values (${subjectId}, ${kind}, ${hash}, 1)
            on conflict (subject_id, identity_kind, identity_hash) do update set used = c.used + 1
            -- The order read its limit a while ago; past the gate a code's own is what it will be.
            where ${limit}::int is null or c.used < least(${limit}::int,
              (select max_redemptions_per_customer from voucher where id = ${subjectId}))`;
  if ((await changed(tx, count)) === 0) return claim.sign < 0;
  if (claim.sign > 0) await rememberClaim(tx, claim);
  return true;
}

/** Which claims a use took, so that a release gives back exactly those. */
async function rememberClaim(tx: EntityManager, claim: ClaimChange): Promise<void> {
  await changed(
    tx,
    sql`insert into redemption_claim_use (redemption_id, subject_id, identity_kind, identity_hash)
        values (${claim.use.redemptionId}, ${claim.subjectId}, ${claim.kind}, ${claim.hash})
        on conflict do nothing`,
  );
}

/** A claim for each identity, when there is a limit per customer. */
export function claimsFor(
  use: Use,
  subjectId: Id | null,
  limit: number | null,
  identities: readonly Identity[],
): CounterChange[] {
  if (subjectId === null || limit === null) return [];
  return identities.map(({ kind, hash }) => ({
    counter: "CLAIM",
    sign: 1,
    subjectId,
    kind,
    hash,
    limit,
    use,
  }));
}

/** Forgets which claims these uses took, and answers giving them back. */
export async function claimsOf(tx: EntityManager, uses: readonly Use[]): Promise<CounterChange[]> {
  if (uses.length === 0) return [];
  const taken = await rows<{
    redemption_id: Id;
    subject_id: Id;
    identity_kind: IdentityKind;
    identity_hash: Uint8Array;
  }>(
    tx,
    sql`delete from redemption_claim_use where redemption_id = any(${uses.map((use) => use.redemptionId)}::uuid[])
        returning redemption_id, subject_id, identity_kind, identity_hash`,
  );
  const byId = new Map(uses.map((use) => [use.redemptionId, use]));
  return taken.map((claim) => ({
    counter: "CLAIM",
    sign: -1,
    subjectId: claim.subject_id,
    kind: claim.identity_kind,
    hash: claim.identity_hash,
    limit: null,
    use: byId.get(claim.redemption_id)!,
  }));
}
