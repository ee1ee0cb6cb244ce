import type { Basket } from "../candidates/basket.ts";
import type { Parts } from "../application/parts.ts";
import type { Running } from "../application/running.ts";
import type { DiscountConfig, DiscountLevel, LocalizedText, Scope } from "../model.ts";
import type { CompiledDiscount } from "../rules/compiled.ts";
import type { Fields } from "../rules/fields.ts";
import type { CompiledScope } from "../rules/scope.ts";

/** How far the cart is from what the type itself needs: units for a multi-buy, a first tier. */
export interface Shortfall {
  readonly reason: "MINIMUM_QUANTITY_NOT_MET" | "MINIMUM_ORDER_NOT_MET";
  readonly required: number;
  readonly actual: number;
}

/** What a type is given to compile its configuration with. */
export interface CompileTools {
  readonly level: DiscountLevel;
  /** The discount's own scope. */
  readonly scope: CompiledScope;
  /** Any other scope the configuration names, inside the partner's fence. */
  readonly scopeOf: (scope: Scope | undefined) => CompiledScope;
}

/**
 * One kind of discount, whole: a new kind is a new file with one of these, and one line in the registry.
 *
 * `check` refuses a wrong or contradictory configuration, naming the field. `compile` reads it once into a plan.
 * `match` says what is missing before any discount is applied. `apply` writes, per line, how much is taken off
 * what the line costs now, never more than that. `describe` says it in a sentence.
 */
export interface DiscountTypeDefinition<C extends DiscountConfig = any, P = any> {
  readonly type: C["type"];
  readonly levels: readonly DiscountLevel[];
  /** Runs in step 2 of PRICING section 6. */
  readonly multiBuy: boolean;
  /** Its groups take units out of the pool themselves. */
  readonly claimsUnits?: true;
  /** Fields of the configuration that hold money, so that a currency is demanded. */
  readonly hasAmounts: (config: C) => boolean;
  readonly check: (config: Fields, level: DiscountLevel) => void;
  readonly compile: (config: C, tools: CompileTools) => P;
  /** Absent: the discount's own scope. */
  readonly triggers?: (plan: P, scope: CompiledScope) => readonly CompiledScope[];
  readonly match?: (
    rule: PlannedDiscount<P>,
    lines: readonly number[],
    basket: Basket,
  ) => Shortfall | null;
  readonly apply: (
    rule: PlannedDiscount<P>,
    lines: readonly number[],
    running: Running,
    parts: Parts,
  ) => void;
  /** No discount that runs before can make it give more than this, whatever it does. */
  readonly savesAtMost: (
    rule: PlannedDiscount<P>,
    lines: readonly number[],
    basket: Basket,
  ) => number;
  /**
   * Whether lines that come in cheaper, or a cart that comes in cheaper, never leave dearer: then one more
   * discount taken first can never cost the customer. BEST_FOR_CUSTOMER relies on it to include a discount
   * without trying the cart without it. `coversCart`: every line of this cart is in scope.
   */
  readonly isRegular: (rule: PlannedDiscount<P>, coversCart: boolean) => boolean;
  readonly describe: (config: C, sentence: SentenceTools) => LocalizedText;
}

/** A compiled discount whose plan is known to be its type's. */
export type PlannedDiscount<P> = CompiledDiscount & { readonly plan: P };

export interface SentenceTools {
  readonly level: DiscountLevel;
  /** An amount in the discount's currency. */
  readonly money: (amount: number) => string;
}
