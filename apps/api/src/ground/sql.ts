/** Reading by SQL where the ORM has no words for it. Values never become part of the text by hand. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";

/** A piece of a statement and its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** `` sql`state = ${state} and ${other}` ``: values become parameters, statements are put in place, lists become arrays. */
export function sql(parts: TemplateStringsArray, ...values: readonly unknown[]): Statement {
  let text = parts[0] ?? "";
  const kept: unknown[] = [];
  values.forEach((value, index) => {
    const inner = isStatement(value) ? value : { text: "?", values: [literal(value)] };
    text += inner.text + (parts[index + 1] ?? "");
    kept.push(...inner.values);
  });
  return { text, values: kept };
}

/** Joins conditions with `and`; none is true. */
export function all(
  conditions: readonly (Statement | "" | 0 | null | false | undefined)[],
): Statement {
  const given = conditions.filter((condition): condition is Statement => Boolean(condition));
  if (given.length === 0) return { text: "true", values: [] };
  return {
    text: given.map((condition) => `(${condition.text})`).join(" and "),
    values: given.flatMap((condition) => condition.values),
  };
}

/** A name that is part of the text (a column, a direction): from this program only, never from a request. */
export const raw = (text: string): Statement => ({ text, values: [] });

export async function rows<Row>(em: SqlEntityManager, statement: Statement): Promise<Row[]> {
  return (await em.execute(statement.text, [...statement.values])) as Row[];
}

export async function row<Row>(em: SqlEntityManager, statement: Statement): Promise<Row | null> {
  return (await rows<Row>(em, statement))[0] ?? null;
}

function isStatement(value: unknown): value is Statement {
  return typeof value === "object" && value !== null && "text" in value && "values" in value;
}

function literal(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(element).join(",")}}`;
  return value;
}

function element(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  const text = typeof value === "object" ? JSON.stringify(value) : `${value as string | number}`;
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
