import { type CommandResult, createVoucher, setVoucherStatus } from "@8521/engine/commands";
import { generateCode, readCodeFormat } from "@8521/engine";
import { randomBytes } from "node:crypto";
import type { Context } from "../ground/context.ts";
import { idOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { clearCode } from "./voucher-label.ts";
import type { VoucherCreateInput } from "./voucher-create.type.ts";
import type { VoucherPayload, VoucherStatusChange } from "./voucher.type.ts";

/** 60 bits: one code of its own is not guessed. */
const USUAL_PATTERN = "####-####-####";

/** Makes a voucher with a given code, or one made from a pattern. */
export async function makeVoucher(c: Context, input: VoucherCreateInput): Promise<VoucherPayload> {
  const text = input.code?.trim() || codeFrom(input.pattern?.trim() || USUAL_PATTERN);
  if (text === null)
    return refused(c, [
      { code: "INPUT_INVALID", path: ["input", "pattern"], data: { field: "pattern" } },
    ]);
  const result = await createVoucher(c.adminCommand, {
    discountId: idOf("Discount", input.discountId),
    text,
    isPublic: input.isPublic ?? false,
    affiliateId: input.affiliateId ? idOf("Affiliate", input.affiliateId) : null,
    startsAt: input.startsAt?.getTime() ?? null,
    // Absent is the deployment's default, null is said.
    ...(input.endsAt === undefined ? {} : { endsAt: input.endsAt?.getTime() ?? null }),
    maxRedemptions: input.maxRedemptions ?? null,
    ...(input.maxRedemptionsPerCustomer === undefined
      ? {}
      : { maxRedemptionsPerCustomer: input.maxRedemptionsPerCustomer }),
    isMade: !input.code?.trim(),
    tags: input.tags ?? [],
    ...(input.lookalikeReason ? { lookalikeReason: input.lookalikeReason } : {}),
    idempotency: idempotencyOf(input),
  });
  if (!result.ok) return refused(c, result.problems.map(inputPath));
  c.refresh();
  const voucher = await c.load.voucher.get(result.voucherId);
  return {
    voucher,
    code: clearCode(c, voucher.row),
    warnings: problemsOf(
      c,
      result.lookalikes.map((codeText) => ({ code: "LOOKALIKE", data: { codeText } })),
    ),
    problems: [],
  };
}

/** Pauses, wakes or retires a voucher. */
export async function changeVoucherStatus(
  c: Context,
  voucherId: string,
  status: VoucherStatusChange,
): Promise<VoucherPayload> {
  return answerVoucher(c, voucherId, await setVoucherStatus(c.adminCommand, { voucherId, status }));
}

/** The voucher as it is after a command, or why it was refused. */
export async function answerVoucher(
  c: Context,
  voucherId: string,
  result: CommandResult<unknown>,
): Promise<VoucherPayload> {
  if (!result.ok) return refused(c, result.problems);
  c.refresh();
  return {
    voucher: await c.load.voucher.load(voucherId),
    code: null,
    warnings: [],
    problems: [],
  };
}

function refused(c: Context, problems: Parameters<typeof problemsOf>[1]): VoucherPayload {
  return { voucher: null, code: null, warnings: [], problems: problemsOf(c, problems) };
}

/** The command speaks of `text`; the form's field is `code`. */
function inputPath<Told extends { readonly path?: readonly (string | number)[] }>(problem: Told) {
  const path = (problem.path ?? []).map((part) => (part === "text" ? "code" : part));
  return { ...problem, path: ["input", ...path] };
}

/** What was asked, without the key: a repeated request must ask the same. */
function idempotencyOf({ idempotencyKey, ...asked }: VoucherCreateInput) {
  return { key: idempotencyKey, body: JSON.parse(JSON.stringify(asked)) as unknown };
}

/** A random code by a pattern such as `KOL-########`; null when the pattern is none. */
function codeFrom(pattern: string): string | null {
  const read = readCodeFormat({
    kind: "PATTERN",
    pattern: pattern.replaceAll(/\{?(#+)\}?/g, "{$1}"),
  });
  return read.ok ? generateCode(read.plan, {}, randomBytes) : null;
}
