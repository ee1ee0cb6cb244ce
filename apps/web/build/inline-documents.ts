import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, visit, type DocumentNode, type FragmentDefinitionNode } from "graphql";
import type { Plugin } from "vite";

const CALL = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`,?\s*\)/g;
const IMPORT = /import \{ graphql \} from "@8521\/contract";\n/;

/**
 * Turns each `graphql(...)` call into its parsed document while building. The typed function's own table holds
 * every document of the product in one file; this way a page carries only what it asks for, and no parser.
 */
export function inlineDocuments(sourceFolder: string): Plugin {
  let fragments = new Map<string, FragmentDefinitionNode>();
  return {
    name: "inline-documents",
    enforce: "pre",
    buildStart() {
      fragments = fragmentsIn(sourceFolder);
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !IMPORT.test(code)) return null;
      fragments = fragments.size > 0 ? fragments : fragmentsIn(sourceFolder);
      return { code: inline(code, fragments), map: null };
    },
    handleHotUpdate() {
      fragments = fragmentsIn(sourceFolder);
    },
  };
}

/** The code with its documents parsed, each with the fragments it spreads, near or far. */
export function inline(
  code: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  return code
    .replace(IMPORT, "")
    .replaceAll(CALL, (_call, text: string) => JSON.stringify(complete(text, fragments)));
}

function complete(
  text: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const document = parse(text, { noLocation: true });
  const own = new Set(fragmentNames(document));
  const needed = spreadBy(document, fragments, own);
  return { ...document, definitions: [...document.definitions, ...needed] };
}

function spreadBy(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen: Set<string>,
): FragmentDefinitionNode[] {
  const found: FragmentDefinitionNode[] = [];
  visit(document, {
    FragmentSpread({ name }) {
      if (seen.has(name.value)) return;
      seen.add(name.value);
      const fragment = fragments.get(name.value);
      if (!fragment) throw new Error(`No fragment is called ${name.value}`);
      found.push(
        fragment,
        ...spreadBy({ kind: Kind.DOCUMENT, definitions: [fragment] }, fragments, seen),
      );
    },
  });
  return found;
}

function fragmentNames(document: DocumentNode): string[] {
  return document.definitions.flatMap((part) =>
    part.kind === Kind.FRAGMENT_DEFINITION ? [part.name.value] : [],
  );
}

function fragmentsIn(folder: string): Map<string, FragmentDefinitionNode> {
  const found = new Map<string, FragmentDefinitionNode>();
  // Not `globSync`: the build must also run on Node 20, which lacks it.
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const [, text] of readFileSync(join(folder, file), "utf8").matchAll(CALL)) {
      for (const part of parse(text!, { noLocation: true }).definitions) {
        if (part.kind === Kind.FRAGMENT_DEFINITION) found.set(part.name.value, part);
      }
    }
  }
  return found;
}
