import { currencyExponent, formatMoney } from "@8521/engine";
import { Arg, Field, ObjectType } from "type-graphql";
import type { Context } from "./context.ts";
import { Locale } from "./locale.ts";
import { Decimal } from "./scalars.ts";

@ObjectType("Money", {
  simpleResolvers: true,
  description: "An amount of money, tax included unless a field says otherwise.",
})
export class Money {
  /** Safe integer of the currency's minor unit. */
  readonly minor: number;
  constructor(minor: number, currency: string) {
    this.minor = minor;
    this.currency = currency;
    this.amount = decimalOf(minor, currency);
  }

  @Field(() => Decimal, {
    description: "In the currency's own unit, exact: NT$1,180 is `1180`, US$9.90 is `9.90`.",
  })
  amount: string;

  @Field(() => String, { description: "ISO 4217 code, for example `TWD`." })
  currency: string;

  @Field(() => String, { description: "As a shopper reads it, for example `NT$1,180`." })
  formatted(
    @Arg("locale", () => Locale, {
      nullable: true,
      description: "The language to write it in. Default: that of the request (`Accept-Language`).",
    })
    _locale?: Locale | null,
  ): string {
    return formatMoney(this.minor, this.currency);
  }
}

/** Minor units as money of the shop's currency. */
export function money(c: Pick<Context, "shop">, minor: number): Money {
  return new Money(minor, c.shop.settings.currency);
}

/** Minor units as an exact decimal: 990 of USD is "9.90". */
export function decimalOf(minor: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = Math.abs(minor)
    .toString()
    .padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const sign = minor < 0 ? "-" : "";
  return exponent === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-exponent)}`;
}

/** A decimal amount as minor units: null when it has more places than the currency, or is no safe integer. */
export function minorOf(decimal: string, currency: string): number | null {
  const exponent = currencyExponent(currency);
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const places = fraction.replace(/0+$/, "");
  if (whole === "" || places.length > exponent) return null;
  const minor = Number(whole + places.padEnd(exponent, "0"));
  return Number.isSafeInteger(minor) ? (sign ? -minor : minor) : null;
}
