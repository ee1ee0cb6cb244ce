import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { entities, type Partner } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

/** What the migrations made; the ORM's list of migrations and the rate limiter's counts are their libraries' own. */
const migrated = (): Promise<Column[]> =>
  database.orm.em.execute<Column[]>(
    `select table_name as table, column_name as column, is_nullable = 'YES' as nullable,
            case when data_type = 'ARRAY' then substr(udt_name, 2) || '[]' else udt_name end as type
     from information_schema.columns where table_schema = 'public' and table_name not in ('migration', 'try_limit')
     order by table_name, column_name`,
  );

const SHORT: Record<string, string> = {
  timestamptz: "timestamptz",
  boolean: "bool",
  int: "int4",
  integer: "int4",
  bigint: "int8",
  "numeric(20,5)": "numeric",
};

/** What the entities say. */
function described(): Column[] {
  return entities
    .flatMap((entity) => {
      const meta = database.orm.getMetadata().get<object>(entity);
      return meta.props.flatMap((property) =>
        property.fieldNames.map((column, at) => {
          const type = property.columnTypes[at] ?? "?";
          return {
            table: meta.tableName,
            column,
            nullable: property.nullable ?? false,
            type: SHORT[type] ?? type,
          };
        }),
      );
    })
    .toSorted((a, b) => (`${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1));
}

test("entities and the migrated schema agree, column by column", async () => {
  const inOrder = (columns: Column[]) =>
    columns.map((c) => `${c.table}.${c.column} ${c.type}${c.nullable ? " null" : ""}`).toSorted();
  expect(inOrder(described())).toEqual(inOrder(await migrated()));
});

test("every property is the camelCase of its column", () => {
  for (const entity of entities)
    for (const property of database.orm.getMetadata().get<Partner>(entity as typeof Partner).props)
      expect(property.fieldNames).toEqual([
        property.name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
      ]);
});
