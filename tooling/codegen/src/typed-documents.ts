/**
 * Writes `packages/contract/src/generated`: a TypeScript type for every document the web app asks.
 * graphql-codegen's client preset is run through its core; its command line needs packages we don't have.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { gqlPluckFromCodeStringSync } from "@graphql-tools/graphql-tag-pluck";
import { buildSchema, parse, printSchema } from "graphql";
import { writeManifest } from "./manifest.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = `${root}packages/contract/src/generated/`;

/** Reads the schema and every document, and writes the types, the typed documents and the manifest. */
export async function writeTypedDocuments(): Promise<void> {
  const schemaAst = buildSchema(readFileSync(`${root}packages/contract/schema.graphql`, "utf8"));
  const documents = documentsIn(`${root}apps/web/src`);
  const files = await preset.buildGeneratesSection({
    baseOutputDir: folder,
    schema: parse(printSchema(schemaAst)),
    schemaAst,
    documents,
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      dedupeFragments: true,
      scalars: { Decimal: "string", DateTime: "string", JSONObject: "Record<string, unknown>" },
    },
    plugins: [],
    pluginMap: {},
    // Fragments are not masked: a page hands its parts exactly what they ask for, and TypeScript checks it.
    presetConfig: { fragmentMasking: false },
    pluginContext: {},
    profiler: { outputName: "", run: (work) => work(), collect: () => [], clear: () => {} },
  });
  for (const file of files) {
    const content = await codegen({ ...file, schemaAst });
    mkdirSync(dirname(file.filename), { recursive: true });
    writeFileSync(
      file.filename,
      content.replaceAll(/(from|import\() ?(['"])\.\/(graphql|gql)\2/g, "$1 $2./$3.ts$2"),
    );
  }
  writeManifest(documents.map(({ document }) => document));
}

/** Every document in the sources, exactly as written: the typed function finds it by its text. */
function documentsIn(folderOfSources: string) {
  return globSync(`${folderOfSources}/**/*.{ts,tsx}`)
    .toSorted()
    .flatMap((location) => {
      const source = readFileSync(location, "utf8");
      if (!source.includes("graphql(")) return [];
      const found = gqlPluckFromCodeStringSync(location, source, {
        gqlMagicComment: "GraphQL",
        globalGqlIdentifierName: ["graphql"],
        modules: [],
        skipIndent: true,
      });
      return found.map(({ body }) => ({ location, document: parse(body), rawSDL: body }));
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeTypedDocuments();
