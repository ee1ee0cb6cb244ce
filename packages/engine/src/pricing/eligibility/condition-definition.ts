import type { Running } from "../application/running.ts";
import type { Basket } from "../candidates/basket.ts";
import type { Comparison, Condition, LocalizedText, Reason, Scope, UseCount } from "../model.ts";
import type { Fields } from "../rules/fields.ts";
import type { CompiledScope } from "../rules/scope.ts";
import { type Failure, fail } from "./verdict.ts";

/** What a condition may look at. */
export interface Facts {
  readonly basket: Basket;
  /** Positions of the lines in the discount's scope. */
  readonly lines: readonly number[];
  /** Uses of the discount so far. */
  readonly uses: UseCount;
  /** What everything costs now, when minimums are checked at application; null before. */
  readonly running: Running | null;
  /** Minimums will be checked again at application: being met now is not yet being met. */
  readonly provisional: boolean;
  /** Every figure that was compared. */
  readonly compared: Comparison[];
}

/** It holds (null), it fails, or it can only be known at application. */
export type Answer = Failure | null;

/** Met by the list prices, but earlier discounts may still change that. */
export const UNSURE: Failure = Object.freeze(fail("MINIMUM_ORDER_NOT_MET"));

/** A condition made ready to be asked. */
export type CompiledCondition = (facts: Facts) => Answer;

export interface ConditionTools {
  readonly scopeOf: (scope: Scope | undefined) => CompiledScope;
  /** Compiles a condition inside a group. */
  readonly compile: (condition: Condition) => CompiledCondition;
  readonly definitionOf: (type: Condition["type"]) => ConditionDefinition;
}

/** One kind of condition, whole: a new kind is a new file with one of these, and one line in the registry. */
export interface ConditionDefinition<C extends Condition = any> {
  readonly type: C["type"];
  /** What is said when the condition holds under a NOT. */
  readonly reason: Reason | null;
  readonly hasAmounts?: true;
  /** Checks the condition's own fields; `nested` checks a member of a group. */
  readonly check: (
    fields: Fields,
    nested: (value: unknown, at: (string | number)[]) => void,
  ) => void;
  readonly compile: (condition: C, tools: ConditionTools) => CompiledCondition;
  readonly describe: (condition: C, tools: ConditionSentenceTools) => LocalizedText;
}

export interface ConditionSentenceTools {
  readonly money: (amount: number) => string;
  readonly describe: (condition: Condition) => LocalizedText;
}
