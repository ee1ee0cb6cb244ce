/** What a sale at a till must say before anything is looked up. */
import { codeKey } from "../../codes/index.ts";
import type { Amount, Id, Instant } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { emailKey, phoneKey } from "../ground/identity.ts";
import { type CommandResult, problem, type ProblemOf, refuse } from "../problems.ts";

export interface TillSaleInput {
  /** 8 to 200 characters, one for each sale; the till sends a queued sale again with the same. */
  readonly idempotencyKey: string;
  /** Each by the variant's id or by its SKU. */
  readonly lines: readonly {
    readonly variantId?: Id | null;
    readonly sku?: string | null;
    readonly quantity: number;
  }[];
  readonly codes: readonly string[];
  /** When it happened, when the till was offline then: at most 7 days ago. Absent: it happens now. */
  readonly soldAt?: Instant | null;
  readonly receiptNumber: string;
  /** Who bought, as far as the till was told: limits per customer count by it. */
  readonly contact?: { readonly email?: string | null; readonly phone?: string | null } | null;
  /** What the till shows, or took: tax-inclusive minor units. */
  readonly givenTotal: Amount;
}

/** The input, read. */
export interface Sale extends TillSaleInput {
  /** A till that was offline tells of what has happened already. */
  readonly isOffline: boolean;
  readonly at: Date;
  readonly codeKeys: readonly (string | null)[];
  readonly emailKey: string | null;
  readonly phoneKey: string | null;
}

/** How long a till may keep a sale, and how far its clock may be ahead. */
const KEPT_DAYS = 7;
const AHEAD_MS = 5 * 60_000;
const LONGEST_RECEIPT = 80;

/** Reads the input. An offline sale is forgiven what only a customer could still mend: it has happened. */
export function readSale(
  context: CommandContext,
  input: TillSaleInput,
): CommandResult<{ readonly sale: Sale }> {
  const isOffline = input.soldAt != null;
  const { contact, codes } = input;
  const han = context.settings.codes.allowHan;
  const sale: Sale = {
    ...input,
    isOffline,
    at: isOffline ? new Date(Math.min(input.soldAt, context.now.getTime())) : context.now,
    codeKeys: codes.map((text) => codeKey(text, { han })),
    emailKey: emailKey(contact?.email ?? ""),
    phoneKey: phoneKey(contact?.phone ?? ""),
  };
  const faults = [
    ...timeFaults(context, input),
    ...wordFaults(input),
    ...(isOffline ? [] : customerFaults(sale)),
  ];
  return faults.length > 0 ? refuse(...faults) : { ok: true, sale };
}

function timeFaults({ now }: CommandContext, { soldAt }: TillSaleInput): ProblemOf[] {
  if (soldAt == null) return [];
  const age = now.getTime() - soldAt;
  return age >= -AHEAD_MS && age <= KEPT_DAYS * 86_400_000
    ? []
    : [problem("SOLD_AT_INVALID", { maximumDays: KEPT_DAYS }, ["soldAt"])];
}

function wordFaults({ receiptNumber, givenTotal }: TillSaleInput): ProblemOf[] {
  const length = receiptNumber.trim().length;
  return [
    ...(length >= 1 && length <= LONGEST_RECEIPT
      ? []
      : [problem("RECEIPT_NUMBER_INVALID", { maximum: LONGEST_RECEIPT }, ["receiptNumber"])]),
    ...(Number.isSafeInteger(givenTotal) && givenTotal >= 0
      ? []
      : [problem("GIVEN_TOTAL_INVALID", {}, ["givenTotal"])]),
  ];
}

function customerFaults({ codeKeys, contact, ...sale }: Sale): ProblemOf[] {
  const fault = (field: "email" | "phone") =>
    problem("CONTACT_INVALID", { field }, ["contact", field]);
  return [
    ...codeKeys.flatMap((key, n) =>
      key === null ? [problem("INVALID_CHARACTERS", {}, ["codes", n])] : [],
    ),
    ...(contact?.email && sale.emailKey === null ? [fault("email")] : []),
    ...(contact?.phone && sale.phoneKey === null ? [fault("phone")] : []),
  ];
}
