import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";

/** The instant something happened or will happen. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: "DateTime",
  description:
    "The instant something happened or will happen, RFC 3339 with an offset, for example `2026-11-21T10:30:00.000Z`.",
  serialize: (value) => new Date(value as Date | string | number).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(textIn(node)),
});

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  const date = typeof value === "string" && RFC3339.test(value) ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime()))
    throw new GraphQLError("A DateTime is RFC 3339 text with an offset: 2026-11-21T10:30:00Z.");
  return date;
}

/** An exact decimal as text. */
export const Decimal = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description: "An exact decimal number as text, for example `1180` or `0.05`. Never a float.",
  serialize: (value) => String(value),
  parseValue: parseDecimal,
  parseLiteral: (node) =>
    parseDecimal(node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : textIn(node)),
});

function parseDecimal(value: unknown): string {
  const text = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== "string" || !/^-?\d{1,15}(\.\d{1,5})?$/.test(text))
    throw new GraphQLError('A Decimal is text such as "1180" or "0.05".');
  return text;
}

/** Any JSON object. */
export const JSONObject = new GraphQLScalarType<Record<string, unknown>, unknown>({
  name: "JSONObject",
  description:
    "Any JSON object. Used where a form schema, not this schema, says what belongs inside.",
  serialize: (value) => value,
  parseValue: parseObject,
  parseLiteral: (node, variables) => parseObject(literal(node, variables ?? {})),
});

function parseObject(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new GraphQLError("A JSONObject is an object.");
  return value as Record<string, unknown>;
}

function textIn(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

function literal(node: ValueNode, variables: Record<string, unknown>): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((value) => literal(value, variables));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map((field) => [field.name.value, literal(field.value, variables)]),
      );
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.NULL:
      return null;
  }
}
