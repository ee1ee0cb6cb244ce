/** Prints the schema in SDL, sorted, for packages/contract/schema.graphql. */
import { lexicographicSortSchema, printSchema } from "graphql";
import { apiSchema } from "./schema/build-schema.ts";

process.stdout.write(`${printSchema(lexicographicSortSchema(await apiSchema()))}\n`);
