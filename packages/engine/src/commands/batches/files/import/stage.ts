/** Rows of an import, kept beside the codes there are until somebody says they shall be codes. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../../../pricing/model.ts";
import { changed, row, rows, sql } from "../../../ground/sql.ts";
import type { FullTerms } from "../../make/terms.ts";
import type { BadRow, RowReason, StagedRow } from "./read-row.ts";

/** Gone with the transaction. */
export async function openStage(tx: EntityManager): Promise<void> {
  await changed(
    tx,
    sql`create temp table voucher_import (
          line int not null, cipher bytea not null, code_index bytea not null, skeleton_index bytea not null,
          mask text not null, starts_at timestamptz, ends_at timestamptz, max_redemptions int,
          max_redemptions_per_customer int, affiliate text, affiliate_id uuid, domains text[], tags text[],
          reason text) on commit drop`,
  );
}

export async function stage(tx: EntityManager, staged: readonly StagedRow[]): Promise<void> {
  if (staged.length === 0) return;
  await changed(
    tx,
    sql`insert into voucher_import (line, cipher, code_index, skeleton_index, mask, starts_at, ends_at, max_redemptions,
                                    max_redemptions_per_customer, affiliate, domains, tags)
        select line, decode(cipher, 'hex'), decode(code_index, 'hex'), decode(skeleton_index, 'hex'), mask, starts_at,
               ends_at, max_redemptions, max_redemptions_per_customer, affiliate, domains, tags
        from jsonb_to_recordset(${JSON.stringify(staged)}::jsonb)
          as r (line int, cipher text, code_index text, skeleton_index text, mask text, starts_at timestamptz,
                ends_at timestamptz, max_redemptions int, max_redemptions_per_customer int, affiliate text,
                domains text[], tags text[])`,
  );
}

/** Marks rows that can't become codes beside those there are, and beside each other. */
export async function judge(
  tx: EntityManager,
  terms: FullTerms,
  allowsLookalikes: boolean,
): Promise<void> {
  await changed(
    tx,
    sql`update voucher_import i set affiliate_id = coalesce(a.id, ${terms.affiliateId}::uuid),
          reason = case when i.affiliate is not null and a.id is null then 'AFFILIATE_NOT_FOUND' end
        from voucher_import s left join affiliate a on a.slug = s.affiliate
        where s.line = i.line`,
  );
  await changed(
    tx,
    sql`update voucher_import i set reason = 'DUPLICATE_IN_FILE'
        where reason is null and exists (
          select 1 from voucher_import o where o.code_index = i.code_index and o.line < i.line)`,
  );
  await changed(
    tx,
    sql`update voucher_import i set reason = 'CODE_EXISTS'
        where reason is null and exists (select 1 from voucher v where v.code_index = i.code_index)`,
  );
  if (allowsLookalikes) return;
  await changed(
    tx,
    sql`update voucher_import i set reason = 'LOOKALIKE'
        where reason is null and exists (
          select 1 from voucher v where v.skeleton_index = i.skeleton_index
            and v.affiliate_id is distinct from i.affiliate_id)`,
  );
  await changed(
    tx,
    sql`update voucher_import i set reason = 'LOOKALIKE'
        where reason is null and exists (
          select 1 from voucher_import o where o.skeleton_index = i.skeleton_index and o.line < i.line
            and o.reason is null and o.affiliate_id is distinct from i.affiliate_id)`,
  );
}

/** Indexes for the questions of `judge`, once all rows are there. */
export async function indexStage(tx: EntityManager): Promise<void> {
  await changed(tx, sql`create index on voucher_import (code_index, line)`);
  await changed(tx, sql`create index on voucher_import (skeleton_index, line)`);
  await changed(tx, sql`create index on voucher_import (line)`);
  await changed(tx, sql`analyze voucher_import`);
}

export async function countStage(
  tx: EntityManager,
): Promise<{ readonly good: number; readonly bad: number; readonly existing: number }> {
  const found = await row<{ good: number; bad: number; existing: number }>(
    tx,
    sql`select count(*) filter (where reason is null)::int as good,
               count(*) filter (where reason is not null)::int as bad,
               count(*) filter (where reason = 'CODE_EXISTS')::int as existing from voucher_import`,
  );
  return found!;
}

export async function badRows(tx: EntityManager, limit: number): Promise<BadRow[]> {
  const found = await rows<{ line: number; reason: RowReason }>(
    tx,
    sql`select line, reason from voucher_import where reason is not null order by line limit ${limit}`,
  );
  return found.map(({ line, reason }) => ({
    line,
    reason,
    column: reason === "AFFILIATE_NOT_FOUND" ? "affiliate" : "code",
  }));
}

/** Turns good rows into codes of the batch; what a row leaves open is as the batch says. */
export function writeStage(tx: EntityManager, batchId: Id, keyVersion: number): Promise<number> {
  return changed(
    tx,
    sql`insert into voucher (partner_id, discount_id, affiliate_id, batch_id, code_cipher, cipher_key_version, code_index,
                             skeleton_index, masked_code, starts_at, ends_at, max_redemptions,
                             max_redemptions_per_customer, domains, channels, is_assigned_only, restore_on,
                             credit_policy, tags)
        select b.partner_id, b.discount_id, i.affiliate_id, b.id, i.cipher, ${keyVersion}, i.code_index,
               i.skeleton_index, i.mask, coalesce(i.starts_at, b.starts_at), coalesce(i.ends_at, b.ends_at),
               coalesce(i.max_redemptions, b.max_redemptions),
               coalesce(i.max_redemptions_per_customer, b.max_redemptions_per_customer),
               coalesce(i.domains, b.domains), b.channels, b.is_assigned_only, b.restore_on, b.credit_policy,
               coalesce(i.tags, b.tags)
        from voucher_batch b, voucher_import i
        where b.id = ${batchId} and i.reason is null order by i.line`,
  );
}
