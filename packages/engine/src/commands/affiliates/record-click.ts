/** Records that a visitor came by an affiliate's link. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id } from "../../pricing/model.ts";

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

/** Records that a visitor came by an affiliate's link. */
export async function recordClick(
  _context: CommandContext,
  _input: RecordClickInput,
): Promise<CommandResult<RecordedClick>> {
  return notWritten("recordClick");
}
