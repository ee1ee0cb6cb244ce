import { parse, type FragmentDefinitionNode } from "graphql";
import { describe, expect, it } from "vitest";
import { inline } from "./inline-documents.ts";

const fragments = new Map(
  ["fragment Cover on Media { url }", "fragment Card on Product { name ...Cover }"].map((text) => {
    const fragment = parse(text).definitions[0] as FragmentDefinitionNode;
    return [fragment.name.value, fragment];
  }),
);

describe("inlining documents", () => {
  it("puts the parsed document in place of the call and imports its fragments, near and far", () => {
    const code = inline(
      'import { graphql } from "@8521/contract";\nexport const q = graphql(`query Q { product(slug: "a") { ...Card } }`);',
      fragments,
    );
    expect(code).not.toContain("@8521/contract");
    expect(code).toContain('import fragment_Card from "virtual:fragment/Card";');
    expect(code).toContain('import fragment_Cover from "virtual:fragment/Cover";');
    expect(code).toMatch(
      /"definitions":\[\{"kind":"OperationDefinition".*,fragment_Card,fragment_Cover\]\}/,
    );
  });

  it.each([
    'import { graphql, type A } from "@8521/contract";\n',
    'import {\n  graphql,\n  type A,\n  type B,\n} from "@8521/contract";\n',
  ])("takes the import away when types come with it: %j", (line) => {
    const code = inline(
      `${line}export const q = graphql(\`query Q { shop { name } }\`);`,
      fragments,
    );
    expect(code).not.toContain("@8521/contract");
  });

  it("names a fragment nobody wrote", () => {
    expect(() => inline("graphql(`query Q { product { ...Gone } }`)", fragments)).toThrow("Gone");
  });
});
