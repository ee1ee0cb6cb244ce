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
  const figures = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const wrong = Object.entries(catalogue).filter(([, { message, remedy }]) =>
    [message, remedy].some(
      (text) =>
        text !== null &&
        (!text["zh-TW"] ||
          !text.en ||
          figures(text.en).some((name) => !figures(text["zh-TW"]).includes(name))),
    ),
  );
  expect(wrong.map(([code]) => code)).toEqual([]);
});
