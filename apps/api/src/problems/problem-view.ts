import { REASONS, type ReasonData } from "@8521/engine";
import type { Context } from "../ground/context.ts";
import { globalId } from "../ground/global-id.ts";
import { money } from "../ground/money.type.ts";
import { words } from "../ground/words.ts";
import {
  AmountChanged,
  AmountOutOfRange,
  ChoiceNotAllowed,
  CodeRefused,
  FieldInvalid,
  OutOfStock,
  PlainProblem,
  StateNotAllowed,
  TooManyAttempts,
  VersionConflict,
  type CodeReason,
  type Problem,
} from "./problem.type.ts";
import { problemWords, type ToldProblem } from "./problem-words.ts";

/** Problems as the API answers them: with words, and with the type that carries their figures. */
export function problemsOf(c: Context, told: readonly ToldProblem[]): Problem[] {
  return told.map((problem) => problemOf(c, problem));
}

/** One problem. */
export function problemOf(c: Context, told: ToldProblem): Problem {
  const said = {
    code: told.code,
    ...problemWords(c, told),
    path: (told.path ?? []).map(String),
  };
  return figured(c, told, said) ?? Object.assign(new PlainProblem(), said);
}

type Said = Pick<Problem, "code" | "message" | "remedy" | "path">;
const reasons = new Set<string>(REASONS);

/** The problem as the type that carries its figures; null for one that has none. */
function figured(c: Context, told: ToldProblem, said: Said): Problem | null {
  const { code } = told;
  const data = (told.data ?? {}) as { readonly [name: string]: unknown };
  if (reasons.has(code)) return codeRefused(c, data as ReasonData & { codeText?: string }, said);
  const number = (name: string): number => Number(data[name] ?? 0);
  const text = (name: string): string => {
    const value = data[name];
    return typeof value === "string" ? value : "";
  };
  const amount = (name: string) => money(c, number(name));
  switch (code) {
    case "TOO_MANY_ATTEMPTS":
      return Object.assign(new TooManyAttempts(), said, { retryAt: new Date(number("retryAt")) });
    case "OUT_OF_STOCK":
      return Object.assign(new OutOfStock(), said, {
        variantId: globalId("Variant", text("variantId")),
        requested: number("requested"),
        available: number("available"),
      });
    case "PRICE_CHANGED":
    case "REFUND_CHANGED":
      return Object.assign(new AmountChanged(), said, {
        before: amount("before"),
        after: amount("after"),
      });
    case "PAYMENT_AMOUNT_OUT_OF_RANGE":
      return Object.assign(new AmountOutOfRange(), said, {
        total: amount("total"),
        minimum: amount("minimum"),
        maximum: amount("maximum"),
      });
    case "ORDER_STATE":
      return Object.assign(new StateNotAllowed(), said, {
        state: text("state"),
        event: text("event"),
      });
    case "STATUS_NOT_ALLOWED":
      return Object.assign(new StateNotAllowed(), said, { state: text("from"), event: text("to") });
    case "VERSION_CONFLICT":
      return Object.assign(new VersionConflict(), said, {
        expected: number("expected"),
        actual: number("actual"),
      });
  }
  if (typeof data.field === "string")
    return Object.assign(new FieldInvalid(), said, { field: data.field });
  if (Array.isArray(data.allowed))
    return Object.assign(new ChoiceNotAllowed(), said, { allowed: data.allowed.map(String) });
  return null;
}

function codeRefused(
  c: Context,
  data: ReasonData & { readonly codeText?: string | null },
  said: Said,
): CodeRefused {
  const isMoney = said.code === "MINIMUM_ORDER_NOT_MET";
  const missing = data.missing ?? null;
  return Object.assign(new CodeRefused(), said, {
    reason: said.code as CodeReason,
    codeText: data.codeText ?? null,
    missingAmount: isMoney && missing !== null ? money(c, missing) : null,
    missingQuantity: said.code === "MINIMUM_QUANTITY_NOT_MET" && missing !== null ? missing : null,
    at: data.at === undefined ? null : new Date(data.at),
    limit: said.code.endsWith("LIMIT_REACHED") ? (data.required ?? null) : null,
    other: data.otherName ? words(c, data.otherName) : null,
    allowed: [...(data.allowed ?? [])],
  });
}
