/** Records that a visitor came by an affiliate's link. */
import type { EntityManager } from "@8521/database";
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { row, rows, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { type CommandResult, refuseWith } from "../problems.ts";
import { isBot } from "./bots.ts";

export interface RecordClickInput {
  readonly slug: string;
  readonly visitorId: Id;
  readonly customerId?: Id | null;
  readonly subId?: string | null;
  /** A path of this shop. */
  readonly landingPath: string;
  readonly referrerHost?: string | null;
  readonly userAgent?: string | null;
}

export interface RecordedClick {
  readonly clickId: Id;
  readonly affiliateId: Id;
  readonly isBot: boolean;
  readonly isRepeat: boolean;
  /** A code the landing page may put in the cart. */
  readonly welcomeVoucherId: Id | null;
}

const LONGEST_SUB_ID = 100;

/**
 * Records a click. A repeat of the same visitor on the same link within the shop's time, and everything a bot does, is
 * kept and counts for nothing; the time of a repeat still renews the window of a last click. An affiliate who is not
 * active, or whose program has ended, gets no clicks.
 */
export async function recordClick(
  context: CommandContext,
  input: RecordClickInput,
): Promise<CommandResult<RecordedClick>> {
  return inTransaction(context, async (tx) => {
    const affiliate = await row<{ id: Id; welcome_voucher_id: Id | null }>(
      tx,
      sql`select a.id, a.welcome_voucher_id from affiliate a join program p on p.id = a.program_id
          where a.slug = ${input.slug.toLowerCase()} and a.status = 'ACTIVE' and p.status = 'ACTIVE'`,
    );
    if (!affiliate) return refuseWith("AFFILIATE_NOT_FOUND", { slug: input.slug });
    const bot = isBot(input.userAgent);
    const click = await insert(tx, context, input, affiliate.id, bot);
    return {
      ok: true,
      clickId: click.id,
      affiliateId: affiliate.id,
      isBot: bot,
      isRepeat: click.is_repeat,
      welcomeVoucherId: affiliate.welcome_voucher_id,
    };
  });
}

/** Two clicks at the same moment wait for each other, so that one of them is the repeat. */
async function insert(
  tx: EntityManager,
  context: CommandContext,
  input: RecordClickInput,
  affiliateId: Id,
  bot: boolean,
): Promise<{ id: Id; is_repeat: boolean }> {
  const { now, settings } = context;
  const subId = input.subId?.slice(0, LONGEST_SUB_ID) || null;
  await rows(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended(${`${input.visitorId}:${affiliateId}`}, 0))`,
  );
  const inserted = await row<{ id: Id; is_repeat: boolean }>(
    tx,
    sql`insert into click (at, affiliate_id, visitor_id, customer_id, sub_id, landing_path, referrer_host, address_hash,
                           is_bot, is_repeat)
        select ${now}, ${affiliateId}, ${input.visitorId}, ${input.customerId}, ${subId}, ${ownPath(input.landingPath)},
               ${input.referrerHost}, ${context.addressHash}, ${bot},
               exists (select 1 from click k
                       where k.visitor_id = ${input.visitorId} and k.affiliate_id = ${affiliateId}
                         and k.sub_id is not distinct from ${subId} and not k.is_bot
                         and k.at > ${now}::timestamptz - make_interval(mins => ${settings.clickRepeatMinutes}))
        returning id, is_repeat`,
  );
  return inserted!;
}

/** A path of this shop; anything that could lead elsewhere becomes the front page. */
function ownPath(path: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(path) ? path.slice(0, 500) : "/";
}
