/** The kinds of values an event may carry: ids and figures. A kind for a name, an address or a code does not exist. */
import type { Amount, Currency, Id } from "../../pricing/model.ts";

/** JSON Schema (2020-12) of a value, as integrators read it. */
export interface ValueSchema {
  readonly type: string | readonly string[];
  readonly description: string;
  readonly enum?: readonly (string | null)[];
  readonly items?: { readonly type: string };
}

/** One value of a payload: its schema, whether a value fits, and how the world sees it. */
export interface Field<Value> {
  readonly schema: ValueSchema;
  fits(value: unknown): boolean;
  shown(value: Value): unknown;
  /** What TypeScript calls it; never there. */
  readonly value?: Value;
}

/** The opaque id the API uses for a thing: base64url of `Type:uuid`. */
export function globalId(type: string, id: Id): string {
  return Buffer.from(`${type}:${id}`).toString("base64url");
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isUuid = (value: unknown): value is Id => typeof value === "string" && UUID.test(value);

/** A uuid inside, the API's global id of this type outside. */
export function id(type: string, description: string): Field<Id> {
  return {
    schema: { type: "string", description: `${description} Global id of a ${type}.` },
    fits: isUuid,
    shown: (value) => globalId(type, value),
  };
}

export function ids(type: string, description: string): Field<readonly Id[]> {
  return {
    schema: {
      type: "array",
      items: { type: "string" },
      description: `${description} Global ids of ${type}s.`,
    },
    fits: (value) => Array.isArray(value) && value.every(isUuid),
    shown: (values) => values.map((value) => globalId(type, value)),
  };
}

/** Money in minor units, a safe integer. */
export function amount(description: string): Field<Amount> {
  return integer(`${description} Minor units.`);
}

export function integer(description: string): Field<number> {
  return {
    schema: { type: "integer", description },
    fits: (value) => Number.isSafeInteger(value),
    shown: (value) => value,
  };
}

/** ISO 4217. */
export function currency(description: string): Field<Currency> {
  return matching(/^[A-Z]{3}$/, description) as Field<Currency>;
}

/** A word of the house: a state, a kind, a method. Capital letters, digits and underscores only. */
export function word(description: string): Field<string> {
  return matching(/^[A-Z][A-Z0-9_]*$/, description);
}

/** An order's number, which people read to each other. */
export function number(description: string): Field<string> {
  return matching(/^[0-9A-Z-]{4,32}$/, description);
}

export function orNull<Value>(field: Field<Value>): Field<Value | null> {
  const { type } = field.schema;
  return {
    schema: { ...field.schema, type: [...(typeof type === "string" ? [type] : type), "null"] },
    fits: (value) => value === null || field.fits(value),
    shown: (value) => (value === null ? null : field.shown(value)),
  };
}

function matching(pattern: RegExp, description: string): Field<string> {
  return {
    schema: { type: "string", description },
    fits: (value) => typeof value === "string" && pattern.test(value),
    shown: (value) => value,
  };
}
