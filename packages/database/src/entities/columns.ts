/** The kinds of columns that this schema is made of; an entity file reads like its table. */
import { p, Type } from "@mikro-orm/core";

/** A text that customers read, in the shop's languages. zh-TW is the first. */
export interface LocalizedText {
  readonly "zh-TW": string;
  readonly en: string;
}

/** Reads what PostgreSQL sent for a bigint; throws where a number would lose its last digit. */
export function safeInteger(value: string | number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`${value} is not a safe integer: it can't be an amount of money`);
  return number;
}

/** bigint <-> safe integer. All money is in this type, in minor units. */
class SafeIntegerType extends Type<number, string | number> {
  override convertToDatabaseValue(value: number): number {
    return value === null || value === undefined ? value : safeInteger(value);
  }
  override convertToJSValue(value: string | number): number {
    return value === null || value === undefined ? value : safeInteger(value);
  }
  override getColumnType(): string {
    return "bigint";
  }
  override get runtimeType(): string {
    return "number";
  }
  override compareAsType(): string {
    return "number";
  }
}

const withoutTrailingZeros = (value: string): string =>
  value.includes(".") ? value.replace(/0+$/, "").replace(/\.$/, "") : value;

/** numeric(20,5) <-> exact decimal text ("0.05", "12.5"): configured rates, never money. */
class RateType extends Type<string, string> {
  override convertToDatabaseValue(value: string): string {
    return value;
  }
  override convertToJSValue(value: string): string {
    return value === null || value === undefined ? value : withoutTrailingZeros(String(value));
  }
  override getColumnType(): string {
    return "numeric(20,5)";
  }
  override get runtimeType(): string {
    return "string";
  }
  override compareAsType(): string {
    return "string";
  }
}

/** Primary key, made by PostgreSQL (`uuidv7()`) unless the caller gives one of `newId()`. */
export const id = () => p.uuid().primary().defaultRaw("uuidv7()");
/** An id of a row that the database does not check, or that is of one of several tables. */
export const looseId = () => p.uuid();
export const text = () => p.text();
/** A list of texts; empty unless given. */
export const textList = () => p.array().columnType("text[]").defaultRaw("'{}'");
export const idList = () => p.array().columnType("uuid[]").defaultRaw("'{}'");
export const integer = () => p.integer();
export const flag = () => p.boolean();
/** Money in minor units: a safe integer. */
export const money = () => p.type(SafeIntegerType).$type<number>();
/** An exact decimal as text. */
export const rate = () => p.type(RateType).$type<string>();
export const instant = () => p.datetime().columnType("timestamptz");
/** An instant that the database sets when the row is written, unless given. */
export const now = () => instant().defaultRaw("now()");
/** The same, at the moment of the statement rather than of its transaction. */
export const clock = () => instant().defaultRaw("clock_timestamp()");
export const json = <T>() => p.json<T>();
/** What a customer reads. */
export const localized = () => p.json<LocalizedText>();
/** The same where it may be left empty (`{}`). */
export const localizedOrEmpty = () => p.json<Partial<LocalizedText>>().defaultRaw("'{}'");
export const bytes = () => p.blob().$type<Uint8Array>();
/** One of a few words; the database holds it as text with a check. */
export const oneOf = <const T extends string>(..._words: readonly T[]) => p.text().$type<T>();
