import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buildSchema, isAbstractType } from "graphql";
import { expect, it } from "vitest";
import { possibleTypes } from "./possible-types.ts";

it("knows every type behind the interfaces and unions the screens ask for", () => {
  const path = createRequire(import.meta.url).resolve("@8521/contract/schema.graphql");
  const schema = buildSchema(readFileSync(path, "utf8"));
  for (const [name, types] of Object.entries(possibleTypes)) {
    const type = schema.getType(name);
    if (!isAbstractType(type)) throw new Error(`${name} is no interface or union`);
    expect(types.toSorted()).toEqual(
      schema
        .getPossibleTypes(type)
        .map((each) => each.name)
        .toSorted(),
    );
  }
});
