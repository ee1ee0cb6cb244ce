import { readdirSync, readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, it } from "vitest";

const folder = new URL("../examples/", import.meta.url);
const schema = buildSchema(readFileSync(new URL("../schema.graphql", import.meta.url), "utf8"));
const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));

it.each(files)("%s is valid, explains itself, and has its variables beside it", (file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  expect(text.startsWith("# ")).toBe(true);
  expect(validate(schema, parse(text))).toEqual([]);
  const beside = readFileSync(new URL(file.replace(".graphql", ".json"), folder), "utf8");
  expect(Object.keys(JSON.parse(beside) as object)).not.toEqual([]);
});
