/** Keeps a notice as it came, then decides what it means. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { NoticeDecided, PaymentNotice } from "./notice.ts";

/**
 * Keeps a notice as it came (its own transaction), then decides what it means (another one).
 * Never refuses: every outcome is an answer. PAYMENT and QUERY go to `settlePayment`, NUMBER to
 * `recordPaymentNumber`; the caller answers `1|OK` when `isAcknowledged`.
 */
export async function recordPaymentNotice(
  _context: CommandContext,
  _notice: PaymentNotice,
): Promise<NoticeDecided> {
  return notWritten("recordPaymentNotice");
}
