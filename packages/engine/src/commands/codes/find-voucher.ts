/** Finds the voucher an entered code means. */
import type { EntityManager } from "@8521/database";
import { codeSkeleton } from "../../codes/index.ts";
import type { Id } from "../../pricing/model.ts";
import { rows, sql } from "../ground/sql.ts";
import type { CodeKeyRing } from "../settings.ts";
import { codeIndex, skeletonIndex } from "./code-vault.ts";

export interface FoundVoucher {
  readonly id: Id;
  readonly affiliateId: Id | null;
  readonly codeText: string;
  readonly matchedBy: "KEY" | "SKELETON";
  /** The code that was entered, when it was merged and stands for this one. */
  readonly alias: string | null;
}

interface VoucherRow {
  readonly id: Id;
  readonly affiliate_id: Id | null;
  readonly status: string;
  readonly label: string;
  readonly by_key: boolean;
  readonly alias: string | null;
}

/**
 * By its key, in whatever state; by its skeleton only when no key matches and exactly one live code has it. A merged
 * code stands for its survivor. One query whether the code is known or not, so that an answer's time tells nothing.
 */
export async function findVoucher(
  em: EntityManager,
  key: string,
  ring: CodeKeyRing,
): Promise<FoundVoucher | null> {
  const index = codeIndex(key, ring);
  const found = await rows<VoucherRow>(
    em,
    sql`select s.id, s.affiliate_id, s.status, coalesce(s.public_code, s.masked_code) as label,
               v.code_index = ${index} as by_key,
               case when v.id <> s.id then coalesce(v.public_code, v.masked_code) end as alias
        from voucher v join voucher s on s.id = coalesce(v.merged_into_id, v.id)
        where v.code_index = ${index}
           or (v.skeleton_index = ${skeletonIndex(codeSkeleton(key), ring)} and v.status = 'ACTIVE')
        order by by_key desc limit 3`,
  );
  const byKey = found.find(({ by_key }) => by_key);
  const alike = found.filter(({ by_key }) => !by_key);
  const match = byKey ?? (alike.length === 1 ? alike[0]! : null);
  if (!match) return null;
  return {
    id: match.id,
    affiliateId: match.affiliate_id,
    codeText: match.label,
    matchedBy: byKey ? "KEY" : "SKELETON",
    alias: match.alias,
  };
}
