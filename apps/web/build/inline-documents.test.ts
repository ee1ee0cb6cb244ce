import { Kind, parse, type FragmentDefinitionNode } from "graphql";
import { describe, expect, it } from "vitest";
import { inline } from "./inline-documents.ts";

const fragments = new Map(
  ["fragment Cover on Media { url }", "fragment Card on Product { name ...Cover }"].map((text) => {
    const fragment = parse(text).definitions[0] as FragmentDefinitionNode;
    return [fragment.name.value, fragment];
  }),
);

describe("inlining documents", () => {
  it("puts the parsed document, with fragments near and far, in place of the call", () => {
    const code = inline(
      'import { graphql } from "@8521/contract";\nexport const q = graphql(`query Q { product(slug: "a") { ...Card } }`);',
      fragments,
    );
    const document = JSON.parse(code.slice(code.indexOf("{"), code.lastIndexOf("}") + 1));
    expect(code).not.toContain("@8521/contract");
    expect(document.kind).toBe(Kind.DOCUMENT);
    expect(
      document.definitions.map((part: { name: { value: string } }) => part.name.value),
    ).toEqual(["Q", "Card", "Cover"]);
  });

  it("names a fragment nobody wrote", () => {
    expect(() => inline("graphql(`query Q { product { ...Gone } }`)", fragments)).toThrow("Gone");
  });
});
