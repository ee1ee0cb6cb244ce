/** Makes a code. The same code in any state, ever, refuses it; a look-alike of another affiliate too. */
import type { CommandContext } from "../context.ts";
import { notWritten } from "../ground/not-written.ts";
import type { CommandResult } from "../problems.ts";
import type { Id, Instant } from "../../pricing/model.ts";

export interface CreateVoucherInput {
  readonly discountId: Id;
  /** As a person would write it. */
  readonly text: string;
  /** A campaign word that anybody may see in full. */
  readonly isPublic: boolean;
  readonly affiliateId?: Id | null;
  readonly startsAt?: Instant | null;
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
  /** Allows a look-alike; the audit log keeps it. */
  readonly lookalikeReason?: string;
}

export interface CreatedVoucher {
  readonly voucherId: Id;
  /** The code when public, else masked. */
  readonly codeText: string;
  /** Codes of the same owner that read alike. */
  readonly lookalikes: readonly string[];
}

/** Makes a code. The same code in any state, ever, refuses it; a look-alike of another affiliate too. */
export async function createVoucher(
  _context: CommandContext,
  _input: CreateVoucherInput,
): Promise<CommandResult<CreatedVoucher>> {
  return notWritten("createVoucher");
}
