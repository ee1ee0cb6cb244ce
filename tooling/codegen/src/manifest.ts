/** Writes the manifest of the web app's operations: name, text and SHA-256, so that a deployment may refuse all others. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Kind, print, visit, type DocumentNode, type FragmentDefinitionNode } from "graphql";

const file = fileURLToPath(
  new URL("../../../packages/contract/src/generated/persisted-operations.json", import.meta.url),
);

/** Writes one entry per operation, each with the fragments it uses. */
export function writeManifest(documents: readonly DocumentNode[]): void {
  const definitions = documents.flatMap((document) => document.definitions);
  const fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const operations = definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const body = [operation, ...fragmentsOf(operation, fragments)].map(print).join("\n\n");
      const id = createHash("sha256").update(body).digest("hex");
      return { id, name: operation.name?.value ?? "", type: operation.operation, body };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const manifest = { format: "apollo-persisted-query-manifest", version: 1, operations };
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

function fragmentsOf(
  node: Parameters<typeof visit>[0],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return found;
}
