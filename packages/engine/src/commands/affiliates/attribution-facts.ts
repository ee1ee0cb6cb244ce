/** Everything attribution looks at, per program, in a constant number of queries. */
import type { EntityManager } from "@8521/database";
import type {
  AffiliateFacts,
  ClickTouch,
  CodeTouch,
  ProgramFacts,
  ProgramTerms,
  SelfMatch,
} from "../../affiliates/index.ts";
import { USUAL_TERMS } from "../../affiliates/index.ts";
import type { Id, Rate } from "../../pricing/model.ts";
import { instant, instantOrNull, row, rows, sql } from "../ground/sql.ts";

/** Clicks older than any program's window are not read. */
const LONGEST_WINDOW_DAYS = 366;
const MOST_CLICKS = 500;

export interface AttributionBuyer {
  readonly customerId: Id | null;
  readonly visitorId: Id | null;
  readonly emailKey: string;
  readonly phoneKey: string;
  /** Where the goods go, when they go to an address. */
  readonly address: { readonly postalCode: string; readonly street: string } | null;
}

export interface InvolvedProgram {
  readonly program: ProgramFacts;
  readonly partnerId: Id | null;
  readonly affiliates: { readonly [id: Id]: AffiliateFacts };
  readonly ownPercents: { readonly [affiliateId: Id]: Rate | null };
}

export interface Involved {
  readonly clicks: readonly ClickTouch[];
  readonly binding: { readonly affiliateId: Id; readonly until: number | null } | null;
  readonly programs: readonly InvolvedProgram[];
}

/** Loads clicks, binding, and the programs of every affiliate who took part. */
export async function loadInvolved(
  tx: EntityManager,
  buyer: AttributionBuyer,
  codes: readonly CodeTouch[],
  placedAt: Date,
): Promise<Involved> {
  const clicks = await loadClicks(tx, buyer, placedAt);
  const binding = await loadBinding(tx, buyer.customerId);
  const ids = new Set([
    ...codes.map(({ affiliateId }) => affiliateId),
    ...clicks.map(({ affiliateId }) => affiliateId),
    ...(binding ? [binding.affiliateId] : []),
  ]);
  return {
    clicks,
    binding,
    programs: ids.size === 0 ? [] : await loadPrograms(tx, [...ids], buyer),
  };
}

async function loadClicks(
  tx: EntityManager,
  buyer: AttributionBuyer,
  placedAt: Date,
): Promise<ClickTouch[]> {
  if (!buyer.visitorId && !buyer.customerId) return [];
  const found = await rows<{ id: Id; affiliate_id: Id; at: string; is_bot: boolean }>(
    tx,
    sql`select id, affiliate_id, at, is_bot from click
        where (visitor_id = ${buyer.visitorId}::uuid or customer_id = ${buyer.customerId}::uuid)
          and at > ${placedAt}::timestamptz - make_interval(days => ${LONGEST_WINDOW_DAYS})
        order by at desc, id desc limit ${MOST_CLICKS}`,
  );
  return found.map((click) => ({
    id: click.id,
    affiliateId: click.affiliate_id,
    at: instant(click.at),
    isBot: click.is_bot,
  }));
}

async function loadBinding(tx: EntityManager, customerId: Id | null): Promise<Involved["binding"]> {
  if (!customerId) return null;
  const found = await row<{ bound_affiliate_id: Id | null; bound_until: string | null }>(
    tx,
    sql`select bound_affiliate_id, bound_until from customer where id = ${customerId}`,
  );
  if (!found?.bound_affiliate_id) return null;
  return { affiliateId: found.bound_affiliate_id, until: instantOrNull(found.bound_until) };
}

interface AffiliateRow {
  readonly id: Id;
  readonly status: string;
  readonly commission_rate: Rate | null;
  readonly self_match: SelfMatch | null;
  readonly program_id: Id;
  readonly program_version: number;
  readonly program_status: ProgramFacts["status"];
  readonly program_partner_id: Id | null;
  readonly terms: Partial<ProgramTerms>;
}

/** The same person under another name: account, e-mail, phone, payout account, delivery address. */
async function loadPrograms(
  tx: EntityManager,
  affiliateIds: readonly Id[],
  buyer: AttributionBuyer,
): Promise<InvolvedProgram[]> {
  const found = await rows<AffiliateRow>(
    tx,
    sql`with me as (select user_id from customer where id = ${buyer.customerId}::uuid and user_id is not null)
        select a.id, a.status, trim_scale(a.commission_rate)::text as commission_rate,
               g.id as program_id, g.version as program_version, g.status as program_status,
               g.partner_id as program_partner_id, g.terms,
               case when a.user_id = (select user_id from me) then 'MEMBER'
                    when a.email_key = ${buyer.emailKey} then 'EMAIL'
                    when a.phone_key = ${buyer.phoneKey} then 'PHONE'
                    when exists (select 1 from affiliate o join me on o.user_id = me.user_id
                                 where o.payout_account_fingerprint = a.payout_account_fingerprint) then 'PAYOUT_ACCOUNT'
                    when exists (select 1 from customer c join address d on d.customer_id = c.id
                                 where c.user_id = a.user_id and d.postal_code = ${buyer.address?.postalCode}
                                   and replace(d.street, ' ', '') = replace(${buyer.address?.street}, ' ', '')) then 'ADDRESS'
               end as self_match
        from affiliate a join program g on g.id = a.program_id
        where a.id = any(${affiliateIds}::uuid[]) order by g.id, a.id`,
  );
  return [...Map.groupBy(found, ({ program_id }) => program_id).values()].map(programOf);
}

function programOf(members: readonly AffiliateRow[]): InvolvedProgram {
  const first = members[0]!;
  return {
    partnerId: first.program_partner_id,
    program: {
      id: first.program_id,
      version: first.program_version,
      status: first.program_status,
      terms: { ...USUAL_TERMS, ...first.terms },
    },
    affiliates: Object.fromEntries(
      members.map(({ id, status, self_match }) => [
        id,
        { id, isActive: status === "ACTIVE", selfMatch: self_match },
      ]),
    ),
    ownPercents: Object.fromEntries(
      members.map(({ id, commission_rate }) => [id, commission_rate]),
    ),
  };
}
