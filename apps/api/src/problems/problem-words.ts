import { problemCatalogue, type ProblemEntry, type ProblemText } from "@8521/contract/problems";
import type { LocalizedText } from "@8521/database";
import { formatMoney } from "@8521/engine";
import type { Context } from "../ground/context.ts";
import { momentOf } from "../ground/days.ts";
import { words } from "../ground/words.ts";

/** A problem as commands and the engine tell it. */
export interface ToldProblem {
  readonly code: string;
  readonly message?: string | undefined;
  readonly path?: readonly (string | number)[] | undefined;
  /** Figures by name, as the catalogue of problems says. */
  readonly data?: object | undefined;
}

/** The sentence of a problem and what can be done, in the language of the request. */
export function problemWords(
  c: Context,
  told: ToldProblem,
): { readonly message: string; readonly remedy: string | null } {
  const entry = (problemCatalogue as { readonly [code: string]: ProblemEntry })[told.code];
  if (!entry) return { message: told.message ?? told.code, remedy: null };
  const figures = figuresOf(c, told);
  return {
    message: fill(c, entry.message, figures),
    remedy: entry.remedy && fill(c, entry.remedy, figures),
  };
}

type Figures = { readonly [name: string]: string };

function fill(c: Context, text: ProblemText, figures: Figures): string {
  return text[c.language].replaceAll(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? "");
}

/** Data that is money whatever the problem. */
const MONEY = new Set(["before", "after", "minimumAmount", "total"]);
/** Problems whose bare numbers are money. */
const MONEY_PROBLEMS = new Set(["MINIMUM_ORDER_NOT_MET", "PAYMENT_AMOUNT_OUT_OF_RANGE"]);

function figuresOf(c: Context, told: ToldProblem): Figures {
  const { code } = told;
  const data = (told.data ?? {}) as { readonly [name: string]: unknown };
  const figures: Record<string, string> = {};
  for (const [name, value] of Object.entries(data)) {
    const text = figureText(c, name, value, MONEY.has(name) || MONEY_PROBLEMS.has(code));
    if (text !== null) figures[name] = text;
  }
  if (typeof data.required === "number") figures.limit = String(data.required);
  if (data.retryAt !== undefined) figures.at = moment(c, data.retryAt);
  if (Array.isArray(data.usedBy)) figures.usedBy = namesIn(c, data.usedBy as readonly Named[]);
  if (data.otherName) figures.other = words(c, data.otherName as LocalizedText);
  return figures;
}

function figureText(c: Context, name: string, value: unknown, isMoney: boolean): string | null {
  if (name === "at" || name === "payUntil") return moment(c, value);
  if (typeof value === "number")
    return isMoney ? formatMoney(value, c.shop.settings.currency) : String(value);
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((one) => nameOfChoice(c, String(one))).join("、");
  return null;
}

interface Named {
  readonly name: LocalizedText;
}

function namesIn(c: Context, things: readonly Named[]): string {
  return things.map(({ name }) => words(c, name)).join("、");
}

function moment(c: Context, value: unknown): string {
  return momentOf(new Date(value as number | string | Date), c.shop.settings.timeZone);
}

/** Methods by their names; everything else as it is. */
function nameOfChoice(c: Context, choice: string): string {
  const { payments, shippingMethods } = c.shop.settings;
  const named =
    payments.find(({ method }) => method === choice) ??
    shippingMethods.find(({ code }) => code === choice);
  return named ? words(c, named.name) : choice;
}
