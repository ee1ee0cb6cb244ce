/**
 * Statements that must be one statement: guarded updates, locks, sets of facts read at once.
 * Values never become part of the text by hand: `sql` keeps them apart.
 */
import { type EntityManager, prepared as runPrepared } from "@8521/database";

/** A statement and its values, to be run by `rows`, `row` or `changed`. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** `` sql`select * from cart where id = ${id}` ``. Lists become arrays, objects jsonb texts (cast them in the text). */
export function sql(parts: TemplateStringsArray, ...values: readonly unknown[]): Statement {
  let text = parts[0]!;
  const kept: unknown[] = [];
  values.forEach((value, index) => {
    const inner = isStatement(value) ? value : { text: "?", values: [literal(value)] };
    text += inner.text + parts[index + 1]!;
    kept.push(...inner.values);
  });
  return { text, values: kept };
}

/** Every row of the answer. */
export async function rows<Row>(em: EntityManager, statement: Statement): Promise<Row[]> {
  return (await em.execute(statement.text, [...statement.values])) as Row[];
}

/** The first row, or null. */
export async function row<Row>(em: EntityManager, statement: Statement): Promise<Row | null> {
  return (await rows<Row>(em, statement))[0] ?? null;
}

/**
 * Every row of the answer of a statement that each connection plans once and keeps under `name`: for statements that
 * are long and asked all the time. The text must always be the same. Runs outside of any transaction.
 */
export async function prepared<Row>(
  em: EntityManager,
  name: string,
  { text, values }: Statement,
): Promise<Row[]> {
  let position = 0;
  const numbered = text.replaceAll("?", () => `$${++position}`);
  return runPrepared<Row>(em, { name, text: numbered, values });
}

/** How many rows a statement changed. */
export async function changed(em: EntityManager, statement: Statement): Promise<number> {
  const result = await em.execute<{ affectedRows: number }>(
    statement.text,
    [...statement.values],
    "run",
  );
  return result.affectedRows;
}

/** A timestamp as the driver gives it, as epoch milliseconds. */
export function instant(at: string | Date): number {
  return new Date(at).getTime();
}

export function instantOrNull(at: string | Date | null): number | null {
  return at === null ? null : instant(at);
}

function isStatement(value: unknown): value is Statement {
  return typeof value === "object" && value !== null && "text" in value && "values" in value;
}

function literal(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (Array.isArray(value)) return arrayLiteral(value);
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  return value;
}

/** `{"a","b"}`: PostgreSQL's own text of an array. */
function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map(elementLiteral).join(",")}}`;
}

function elementLiteral(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  const text =
    value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : String(value);
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
