import { REASONS } from "@8521/engine";
import { type ProblemCode } from "@8521/engine/commands";
import { problemCatalogue, type ProblemEntry } from "@8521/contract/problems";
import {
  findBreakingChanges,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLNamedType,
} from "graphql";
import fs from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { CodeReason } from "../problems/problem.type.ts";
import { apiSchema } from "./build-schema.ts";

const schema = await apiSchema();
const committed = fs.readFileSync(
  createRequire(import.meta.url).resolve("@8521/contract/schema.graphql"),
  "utf8",
);

it("everything is described: types, fields, arguments, enum values", () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  expect(types.flatMap(undescribedIn)).toEqual([]);
});

function undescribedIn(type: GraphQLNamedType): string[] {
  const missing = type.description ? [] : [type.name];
  if (isEnumType(type))
    for (const value of type.getValues())
      if (!value.description) missing.push(`${type.name}.${value.name}`);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    for (const field of Object.values(type.getFields())) {
      if (!field.description) missing.push(`${type.name}.${field.name}`);
      if (!("args" in field)) continue;
      for (const arg of field.args)
        if (!arg.description) missing.push(`${type.name}.${field.name}(${arg.name})`);
    }
  return missing;
}

it("is the schema that is committed in the contract", () => {
  expect(findBreakingChanges(buildSchema(committed), schema)).toEqual([]);
  expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed);
});

it("knows every reason of the engine, in its order", () => {
  expect(Object.keys(CodeReason)).toEqual([...REASONS]);
});

it("every problem a command can tell has words, and figures are named alike in both languages", () => {
  // The compiler refuses this line when a code of the commands has no entry.
  const catalogue: { readonly [code in ProblemCode]: ProblemEntry } = problemCatalogue;
  const figures = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [code, { message, remedy }] of Object.entries(catalogue)) {
    for (const text of [message, remedy].filter((one) => one !== null)) {
      expect(text["zh-TW"].length, code).toBeGreaterThan(0);
      expect(text.en.length, code).toBeGreaterThan(0);
    }
    expect(new Set(figures(message.en)), code).toEqual(
      new Set(figures(message["zh-TW"]).filter((name) => figures(message.en).includes(name))),
    );
  }
});
