/** Makes a code. */
import type { EntityManager } from "@8521/database";
import { newId } from "@8521/database";
import { codeKey, codeSkeleton } from "../../codes/index.ts";
import type { Id, Instant } from "../../pricing/model.ts";
import { fullTerms } from "../batches/make/terms.ts";
import type { CommandContext } from "../context.ts";
import { once } from "../ground/idempotency.ts";
import { audit, emit } from "../ground/records.ts";
import { changed, row, rows, sql } from "../ground/sql.ts";
import { inTransaction, violates } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { codeIndex, maskCode, sealCode, skeletonIndex } from "./code-vault.ts";
import { dateOf } from "./create-discount.ts";
import { mayWrite } from "./discount-row.ts";

export interface CreateVoucherInput {
  readonly discountId: Id;
  /** As a person would write it. */
  readonly text: string;
  /** A campaign word that anybody may see in full. */
  readonly isPublic: boolean;
  readonly affiliateId?: Id | null;
  readonly startsAt?: Instant | null;
  /** Absent: the deployment's default, as for the two below; null: for ever, without limit. */
  readonly endsAt?: Instant | null;
  readonly maxRedemptions?: number | null;
  readonly maxRedemptionsPerCustomer?: number | null;
  readonly domains?: readonly string[];
  readonly channels?: readonly string[];
  /** When given, only these customers may use it. */
  readonly assignedCustomerIds?: readonly Id[] | null;
  readonly restoreOn?: "NEVER" | "CANCEL" | "FULL_REFUND";
  readonly creditPolicy?: "ALWAYS" | "IF_INVOLVED" | "IF_WINNER";
  readonly tags?: readonly string[];
  /** Whether the house made the text up: the pattern of hand-written codes is not asked then. */
  readonly isMade?: boolean;
  /** Allows a look-alike; the audit log keeps it. */
  readonly lookalikeReason?: string;
  /** The same key gives the same voucher; `body` is what was asked (not a code that the house made up). */
  readonly idempotency?: { readonly key: string; readonly body: unknown };
}

export interface CreatedVoucher {
  readonly voucherId: Id;
  /** The code when public, else masked. */
  readonly codeText: string;
  /** Codes of the same owner (or allowed by reason) that read alike. */
  readonly lookalikes: readonly string[];
}

/**
 * Makes a code. The same code in any state, ever, refuses it: a retired code never goes to somebody else. So does a
 * code of another owner that reads alike, unless a reason is given; the same owner's is only named.
 */
export async function createVoucher(
  context: CommandContext,
  input: CreateVoucherInput,
): Promise<CommandResult<CreatedVoucher>> {
  const { codes } = context.settings;
  const key = codeKey(input.text, { han: codes.allowHan });
  if (key === null) return refuseWith("INVALID_CHARACTERS", {}, ["text"]);
  if (codes.reservedWords.includes(key)) return refuseWith("CODE_RESERVED", {}, ["text"]);
  if (!input.isMade && codes.handwritten?.test(input.text) === false) {
    return refuseWith("FORMAT_MISMATCH", { format: codes.handwritten.source }, ["text"]);
  }
  try {
    return await inTransaction(context, (tx) => writeOnce(tx, context, input, key));
  } catch (error) {
    // Somebody made the same code a moment ago.
    if (violates(error, "voucher_code_index")) {
      return refuseWith("CODE_EXISTS", { codeText: shownText(input, key) }, ["text"]);
    }
    throw error;
  }
}

function writeOnce(
  tx: EntityManager,
  context: CommandContext,
  input: CreateVoucherInput,
  key: string,
): Promise<CommandResult<CreatedVoucher>> {
  const work = () => write(tx, context, input, key);
  if (!input.idempotency) return work();
  const scope = `${context.actor.kind}:${context.actor.id ?? ""}`;
  return once(tx, { scope, operation: "createVoucher", ...input.idempotency }, work);
}

async function write(
  tx: EntityManager,
  context: CommandContext,
  input: CreateVoucherInput,
  key: string,
): Promise<CommandResult<CreatedVoucher>> {
  const discount = await row<{ partner_id: Id | null }>(
    tx,
    sql`select partner_id from discount where id = ${input.discountId}`,
  );
  if (!discount) return refuseWith("DISCOUNT_NOT_FOUND", { discountId: input.discountId });
  if (!mayWrite(context, discount.partner_id)) return refuseWith("NOT_ALLOWED");
  const owner = await checkOwner(tx, input.affiliateId ?? null);
  if (!owner.ok) return owner;
  const alike = await checkAlike(tx, context, input, key);
  if (!alike.ok) return alike;
  const voucherId = await insert(tx, context, input, key, discount.partner_id);
  await assign(tx, voucherId, input.assignedCustomerIds ?? []);
  await tell(tx, context, voucherId, input, discount.partner_id);
  return {
    ok: true,
    voucherId,
    codeText: shownText(input, key),
    lookalikes: alike.lookalikes,
  };
}

async function checkOwner(
  tx: EntityManager,
  affiliateId: Id | null,
): Promise<CommandResult<object>> {
  if (affiliateId === null) return { ok: true };
  const found = await row(tx, sql`select 1 from affiliate where id = ${affiliateId}`);
  return found ? { ok: true } : refuseWith("AFFILIATE_NOT_FOUND", { affiliateId });
}

interface AlikeRow {
  readonly affiliate_id: Id | null;
  readonly label: string;
  readonly is_same: boolean;
}

/** The wait for another code with the same skeleton is short: the lock ends with this transaction. */
async function checkAlike(
  tx: EntityManager,
  context: CommandContext,
  input: CreateVoucherInput,
  key: string,
): Promise<CommandResult<{ readonly lookalikes: readonly string[] }>> {
  const { keyRing } = context.settings.codes;
  const skeleton = skeletonIndex(codeSkeleton(key), keyRing);
  await rows(tx, sql`select pg_advisory_xact_lock(${skeleton.readInt32BE(0)})`);
  const alike = await rows<AlikeRow>(
    tx,
    sql`select affiliate_id, coalesce(public_code, masked_code) as label,
               code_index = ${codeIndex(key, keyRing)} as is_same
        from voucher where skeleton_index = ${skeleton} order by id`,
  );
  const same = alike.find(({ is_same }) => is_same);
  if (same) return refuseWith("CODE_EXISTS", { codeText: same.label }, ["text"]);
  const owner = input.affiliateId ?? null;
  const foreign = alike.find(({ affiliate_id }) => affiliate_id !== owner);
  if (foreign && !input.lookalikeReason) {
    return refuseWith("LOOKALIKE", { codeText: foreign.label }, ["text"]);
  }
  return { ok: true, lookalikes: alike.map(({ label }) => label) };
}

async function insert(
  tx: EntityManager,
  context: CommandContext,
  input: CreateVoucherInput,
  key: string,
  partnerId: Id | null,
): Promise<Id> {
  const { keyRing } = context.settings.codes;
  const terms = fullTerms(context, input);
  const id = newId(context.now.getTime());
  const sealed = input.isPublic ? null : sealCode(input.text, keyRing);
  await changed(
    tx,
    sql`insert into voucher (id, partner_id, discount_id, affiliate_id, is_public, public_code, code_cipher,
                             cipher_key_version, code_index, skeleton_index, masked_code, starts_at, ends_at,
                             max_redemptions, max_redemptions_per_customer, domains, channels, is_assigned_only,
                             restore_on, credit_policy, tags, created_at)
        values (${id}, ${partnerId}, ${input.discountId}, ${input.affiliateId}, ${input.isPublic},
                ${input.isPublic ? input.text.trim() : null}, ${sealed?.cipher}, ${sealed?.keyVersion},
                ${codeIndex(key, keyRing)}, ${skeletonIndex(codeSkeleton(key), keyRing)}, ${maskCode(input.text, key)},
                ${dateOf(terms.startsAt)}, ${dateOf(terms.endsAt)},
                ${terms.maxRedemptions}, ${terms.maxRedemptionsPerCustomer},
                ${terms.domains}::text[], ${terms.channels}::text[],
                ${Boolean(input.assignedCustomerIds)}, ${input.restoreOn ?? "CANCEL"},
                ${input.creditPolicy ?? "ALWAYS"}, ${input.tags ?? []}::text[], ${context.now})`,
  );
  return id;
}

async function assign(tx: EntityManager, voucherId: Id, customerIds: readonly Id[]): Promise<void> {
  if (customerIds.length === 0) return;
  await changed(
    tx,
    sql`insert into voucher_assignment (customer_id, voucher_id)
        select id, ${voucherId}::uuid from unnest(${customerIds}::uuid[]) as c (id) on conflict do nothing`,
  );
}

async function tell(
  tx: EntityManager,
  context: CommandContext,
  voucherId: Id,
  input: CreateVoucherInput,
  partnerId: Id | null,
): Promise<void> {
  const { discountId, affiliateId = null, isPublic } = input;
  await audit(tx, context, {
    action: "voucher.created",
    objectType: "voucher",
    objectId: voucherId,
    after: { discountId, affiliateId, isPublic },
    reason: input.lookalikeReason,
    partnerId,
  });
  await emit(tx, {
    type: "voucher.created",
    aggregateId: voucherId,
    payload: { voucherId, discountId, affiliateId },
    partnerId,
  });
}

function shownText(input: CreateVoucherInput, key: string): string {
  return input.isPublic ? input.text.trim() : maskCode(input.text, key);
}
