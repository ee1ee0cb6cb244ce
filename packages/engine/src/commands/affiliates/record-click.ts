/** Records that a visitor came by an affiliate's link. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { row, sql } from "../ground/sql.ts";
import { inTransaction } from "../ground/transaction.ts";
import { refuseWith, type CommandResult } from "../problems.ts";
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

const SUB_ID_MAX = 64;
const PATH_MAX = 500;

/**
 * Records that a visitor came by an affiliate's link. Every visit is a row, because the latest one decides (last
 * click); repeats within half an hour and bots are marked, and count for nothing in reports. An affiliate who is not
 * active, or whose program has ended, gets no clicks: `AFFILIATE_NOT_FOUND`.
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
    const click = await row<{ id: Id; is_repeat: boolean }>(
      tx,
      sql`insert into click (at, affiliate_id, visitor_id, customer_id, sub_id, landing_path, referrer_host, address_hash, is_bot, is_repeat)
          values (${context.now}, ${affiliate.id}, ${input.visitorId}, ${input.customerId},
                  ${input.subId?.slice(0, SUB_ID_MAX)}, ${localPath(input.landingPath)}, ${input.referrerHost},
                  ${context.addressHash}, ${bot},
                  exists (select 1 from click c where c.visitor_id = ${input.visitorId} and c.affiliate_id = ${affiliate.id}
                             and not c.is_bot and c.at > ${repeatsSince(context)}::timestamptz and c.at <= ${context.now}::timestamptz))
          returning id, is_repeat`,
    );
    return {
      ok: true,
      clickId: click!.id,
      affiliateId: affiliate.id,
      isBot: bot,
      isRepeat: click!.is_repeat,
      welcomeVoucherId: affiliate.welcome_voucher_id,
    };
  });
}

function repeatsSince({ now, settings }: CommandContext): Date {
  return new Date(now.getTime() - settings.clickRepeatMinutes * 60_000);
}

/** Only a path of this shop is kept: never an address somebody else put into the link. */
function localPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path.slice(0, PATH_MAX) : "/";
}
