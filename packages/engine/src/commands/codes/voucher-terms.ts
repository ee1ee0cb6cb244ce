/** What can be changed of a voucher after it was made, and which changes make no sense. */
import type { EntityManager } from "@8521/database";
import type { Id, Instant } from "../../pricing/model.ts";
import { instantOrNull, row, sql } from "../ground/sql.ts";
import { type ProblemOf, problem } from "../problems.ts";

/** Where a cart can be begun. */
const CHANNELS: readonly string[] = ["WEB", "MOBILE", "LINE", "POS"];
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/;
const TAG_LENGTH = 60;

/** The terms that may change while orders come in. */
export interface ChangeableTerms {
  readonly startsAt: Instant | null;
  /** Null is for ever. */
  readonly endsAt: Instant | null;
  /** At least 1 and what was used already; null is without limit (and then not hot). */
  readonly maxRedemptions: number | null;
  /** Counts from the moment there is one; null is without limit. */
  readonly maxRedemptionsPerCustomer: number | null;
  /** E-mail domains; empty is everybody. */
  readonly domains: readonly string[];
  /** Empty is all. */
  readonly channels: readonly string[];
  readonly tags: readonly string[];
  readonly restoreOn: "NEVER" | "CANCEL" | "FULL_REFUND";
}

/** What is absent stays as it is. */
export type TermChanges = Partial<ChangeableTerms>;

export interface HeldVoucher {
  readonly partnerId: Id | null;
  readonly affiliateId: Id | null;
  readonly status: string;
  readonly terms: ChangeableTerms;
}

type VoucherRow = Omit<ChangeableTerms, "startsAt" | "endsAt"> &
  Omit<HeldVoucher, "terms"> & {
    readonly startsAt: string | null;
    readonly endsAt: string | null;
  };

/** The voucher as it stands, held until the transaction ends. Orders that merely refer to it need not wait. */
export async function holdVoucher(tx: EntityManager, voucherId: Id): Promise<HeldVoucher | null> {
  const found = await row<VoucherRow>(
    tx,
    sql`select partner_id as "partnerId", affiliate_id as "affiliateId", status, starts_at as "startsAt",
               ends_at as "endsAt", max_redemptions as "maxRedemptions",
               max_redemptions_per_customer as "maxRedemptionsPerCustomer", to_jsonb(domains) as domains,
               to_jsonb(channels) as channels, to_jsonb(tags) as tags, restore_on as "restoreOn"
        from voucher where id = ${voucherId} for no key update`,
  );
  if (!found) return null;
  const { partnerId, affiliateId, status, startsAt, endsAt, ...terms } = found;
  const dates = { startsAt: instantOrNull(startsAt), endsAt: instantOrNull(endsAt) };
  return { partnerId, affiliateId, status, terms: { ...terms, ...dates } };
}

/** Whether a code may still be changed: a retired or merged one is what it was, for ever. */
export function isInUse({ status }: Pick<HeldVoucher, "status">): boolean {
  return status === "ACTIVE" || status === "PAUSED";
}

/** The changes as they are kept: domains in small letters, no tag twice, none empty. */
export function tidied(changes: TermChanges): TermChanges {
  const listed = (texts: readonly string[]) => [
    ...new Set(texts.map((text) => text.trim()).filter((text) => text !== "")),
  ];
  const { domains, channels, tags } = changes;
  return {
    ...changes,
    ...(domains ? { domains: listed(domains.map((one) => one.toLowerCase())) } : {}),
    ...(channels ? { channels: listed(channels) } : {}),
    ...(tags ? { tags: listed(tags) } : {}),
  };
}

/** What is wrong with terms as they would be. */
export function faultsOf(terms: ChangeableTerms): ProblemOf[] {
  const faults: ProblemOf[] = [];
  for (const limit of ["maxRedemptions", "maxRedemptionsPerCustomer"] as const) {
    if (!isLimit(terms[limit])) faults.push(problem("LIMIT_TOO_LOW", {}, [limit]));
  }
  if (terms.startsAt !== null && terms.endsAt !== null && terms.endsAt <= terms.startsAt) {
    faults.push(problem("VALIDITY_INVALID", {}, ["endsAt"]));
  }
  const domain = terms.domains.find((one) => !DOMAIN.test(one));
  if (domain !== undefined) faults.push(problem("DOMAIN_INVALID", { domain }, ["domains"]));
  const channel = terms.channels.find((one) => !CHANNELS.includes(one));
  if (channel !== undefined) faults.push(problem("CHANNEL_UNKNOWN", { channel }, ["channels"]));
  if (terms.tags.some((tag) => tag.length > TAG_LENGTH)) {
    faults.push(problem("TEXT_TOO_LONG", { maximum: TAG_LENGTH }, ["tags"]));
  }
  return faults;
}

function isLimit(limit: number | null): boolean {
  return limit === null || (Number.isSafeInteger(limit) && limit >= 1 && limit <= MOST);
}

/** The largest number a column of uses holds. */
const MOST = 2_147_483_647;
