import type { Discount, Scope } from "@8521/engine";

/** Where types keep scopes in their settings. A path is at most two names: `buy.scope` is `config.buy.scope`. */
const FIELDS: { readonly [type: string]: readonly string[] } = {
  PAIR_PRICE: ["first", "second"],
  BUY_X_GET_Y: ["buy.scope", "get.scope"],
};

type Settings = { readonly [name: string]: unknown };

/** The scopes a type's settings hold, each with its place. */
export function scopesIn(config: Discount["config"]): { field: string; scope: Scope }[] {
  return (FIELDS[config.type] ?? []).flatMap((field) => {
    const [outer = "", inner] = field.split(".");
    const held = (config as unknown as Settings)[outer] as Settings | undefined;
    const scope = (inner ? held?.[inner] : held) as Scope | undefined;
    return scope ? [{ field, scope }] : [];
  });
}

/** The settings with scopes put in their places; null when the type has no such place. */
export function withScopes(
  type: string,
  config: Settings,
  scopes: readonly { readonly field: string; readonly scope: Scope }[],
): Settings | null {
  let filled = config;
  for (const { field, scope } of scopes) {
    if (!FIELDS[type]?.includes(field)) return null;
    const [outer = "", inner] = field.split(".");
    const held = (filled[outer] ?? {}) as Settings;
    filled = { ...filled, [outer]: inner ? { ...held, [inner]: scope } : scope };
  }
  return filled;
}
