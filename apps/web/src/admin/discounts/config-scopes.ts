import type { DiscountFacts } from "./discount.query.ts";
import {
  type DraftScope,
  everything,
  namesAnything,
  scopeInputOf,
  selectionOf,
} from "./selection.ts";

/** Scopes inside a type's settings, by their place: `first`, `buy.scope`. */
export type ConfigScopes = { readonly [field: string]: DraftScope };

/** Places that must say something, if only "everything". */
const ALWAYS: { readonly [type: string]: readonly string[] } = { PAIR_PRICE: ["first", "second"] };

/** The settings of a discount, with its scopes apart from the rest. */
export function configOf(discount: Pick<DiscountFacts, "config" | "configScopes">): {
  config: Record<string, unknown>;
  configScopes: ConfigScopes;
} {
  const { type: _, ...config } = discount.config as Record<string, unknown>;
  const configScopes = discount.configScopes.map(({ field, scope }) => [
    field,
    { include: selectionOf(scope.include), exclude: selectionOf(scope.exclude) },
  ]);
  return {
    config: discount.configScopes.reduce((rest, { field }) => without(rest, field), config),
    configScopes: Object.fromEntries(configScopes) as ConfigScopes,
  };
}

function without(config: Record<string, unknown>, field: string): Record<string, unknown> {
  const [outer = "", inner] = field.split(".");
  const { [outer]: held, ...rest } = config;
  if (!inner) return rest;
  const { [inner]: _, ...kept } = (held ?? {}) as Record<string, unknown>;
  return { ...rest, [outer]: kept };
}

/** What the API is sent: scopes that name something, and those that a type can't do without. */
export function configScopeInputs(type: string, scopes: ConfigScopes) {
  const always = ALWAYS[type] ?? [];
  const said = Object.entries(scopes).filter(
    ([field, { include, exclude }]) =>
      always.includes(field) || namesAnything(include) || namesAnything(exclude),
  );
  const unsaid = always
    .filter((field) => !scopes[field])
    .map((field) => [field, everything] as const);
  return [...said, ...unsaid].map(([field, scope]) => ({ field, scope: scopeInputOf(scope) }));
}
