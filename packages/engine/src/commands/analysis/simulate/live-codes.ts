/** The vouchers that entered codes mean, read without leaving a trace. */
import type { EntityManager } from "@8521/database";
import { codeKey, codeSkeleton } from "../../../codes/index.ts";
import type { Id } from "../../../pricing/model.ts";
import { type CodeRow, type HeldCode, heldCode, codeColumns } from "../../cart/facts/load-codes.ts";
import { codeIndex, skeletonIndex } from "../../codes/code-vault.ts";
import { rows, sql } from "../../ground/sql.ts";
import type { ShopSettings } from "../../settings.ts";

interface FoundRow extends CodeRow {
  readonly code_index: Uint8Array;
  readonly skeleton_index: Uint8Array;
  readonly found_status: string;
}

/** The voucher of each code by its key: by the key itself, else by a skeleton that exactly one live code has. */
export async function liveCodes(
  em: EntityManager,
  settings: ShopSettings,
  texts: readonly string[],
  customerId: Id | null,
): Promise<ReadonlyMap<string, HeldCode>> {
  const ring = settings.codes.keyRing;
  const keys = texts.flatMap((text) => codeKey(text, { han: true }) ?? []);
  if (keys.length === 0) return new Map();
  const wanted = keys.map((key) => ({
    key,
    index: codeIndex(key, ring),
    skeleton: skeletonIndex(codeSkeleton(key), ring),
  }));
  const found = await rows<FoundRow>(
    em,
    sql`select ${codeColumns(sql`${customerId}::uuid`)}, 'KEY' as matched_by, f.code_index, f.skeleton_index, f.status as found_status
        from voucher f join voucher v on v.id = coalesce(f.merged_into_id, f.id) join discount d on d.id = v.discount_id
        where f.code_index = any(${wanted.map(({ index }) => index)}::bytea[])
           or (f.skeleton_index = any(${wanted.map(({ skeleton }) => skeleton)}::bytea[]) and f.status = 'ACTIVE')`,
  );
  return new Map(
    wanted.flatMap(({ key, index, skeleton }) => {
      const byKey = found.find((code) => index.equals(code.code_index));
      const alike = found.filter(
        (code) => code.found_status === "ACTIVE" && skeleton.equals(code.skeleton_index),
      );
      const match = byKey ?? (alike.length === 1 ? alike[0] : undefined);
      if (!match) return [];
      const matchedBy = byKey ? ("KEY" as const) : ("SKELETON" as const);
      return [[key, heldCode({ ...match, matched_by: matchedBy }, customerId)]];
    }),
  );
}
