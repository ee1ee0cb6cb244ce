import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, visit, type DocumentNode, type FragmentDefinitionNode } from "graphql";
import type { Plugin } from "vite";

const CALL = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`,?\s*\)/g;
// Types may be imported in the same breath; they vanish with it.
const IMPORT = /import \{\s*graphql\s*(?:,\s*type \w+\s*)*,?\s*\} from "@8521\/contract";\n/;
const FRAGMENT = "virtual:fragment/";

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Turns each `graphql(...)` call into its parsed document while building. The typed function's own table holds
 * every document of the product in one file; this way a page carries only what it asks for, and no parser.
 * Fragments become modules of their own, so that ten mutations that answer the same cart carry it once.
 */
export function inlineDocuments(sourceFolder: string): Plugin {
  let fragments: Fragments = new Map();
  const known = (): Fragments =>
    fragments.size > 0 ? fragments : (fragments = fragmentsIn(sourceFolder));
  return {
    name: "inline-documents",
    enforce: "pre",
    buildStart() {
      fragments = fragmentsIn(sourceFolder);
    },
    resolveId(id) {
      return id.startsWith(FRAGMENT) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(`\0${FRAGMENT}`)) return null;
      return `export default ${JSON.stringify(named(known(), id.slice(FRAGMENT.length + 1)))};`;
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !IMPORT.test(code)) return null;
      return { code: inline(code, known()), map: null };
    },
    handleHotUpdate() {
      fragments = fragmentsIn(sourceFolder);
    },
  };
}

/** The code with its documents parsed; the fragments they spread, near or far, are imported. */
export function inline(code: string, fragments: Fragments): string {
  const imported = new Set<string>();
  const body = code.replace(IMPORT, "").replaceAll(CALL, (_call, text: string) => {
    const document = parse(text, { noLocation: true });
    const own = new Set(fragmentNames(document));
    const spread = [...spreadBy(document, fragments)].filter((name) => !own.has(name));
    for (const name of spread) imported.add(name);
    const definitions = [
      ...document.definitions.map((part) => JSON.stringify(part)),
      ...spread.map(variable),
    ];
    return `{"kind":"${Kind.DOCUMENT}","definitions":[${definitions.join(",")}]}`;
  });
  const imports = [...imported].map(
    (name) => `import ${variable(name)} from "${FRAGMENT}${name}";\n`,
  );
  return imports.join("") + body;
}

function variable(fragment: string): string {
  return `fragment_${fragment}`;
}

/** Every fragment the document needs, with those that fragments need in turn. */
function spreadBy(
  document: DocumentNode,
  fragments: Fragments,
  seen = new Set<string>(),
): Set<string> {
  visit(document, {
    FragmentSpread({ name }) {
      if (seen.has(name.value)) return;
      seen.add(name.value);
      spreadBy(
        { kind: Kind.DOCUMENT, definitions: [named(fragments, name.value)] },
        fragments,
        seen,
      );
    },
  });
  return seen;
}

function named(fragments: Fragments, name: string): FragmentDefinitionNode {
  const fragment = fragments.get(name);
  if (!fragment) throw new Error(`No fragment is called ${name}`);
  return fragment;
}

function fragmentNames(document: DocumentNode): string[] {
  return document.definitions.flatMap((part) =>
    part.kind === Kind.FRAGMENT_DEFINITION ? [part.name.value] : [],
  );
}

function fragmentsIn(folder: string): Fragments {
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
