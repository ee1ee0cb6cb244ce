/** Writes `docs/problems.md` from the catalogue. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { problemCatalogue, type ProblemEntry } from "@8521/contract/problems";

const file = fileURLToPath(new URL("../../../docs/problems.md", import.meta.url));

/** The page as it should be. */
export function problemPage(): string {
  const rows = Object.entries(problemCatalogue as { readonly [code: string]: ProblemEntry }).map(
    ([code, { message, remedy }]) =>
      `| \`${code}\` | ${message["zh-TW"]} | ${message.en} | ${remedy ? `${remedy["zh-TW"]} / ${remedy.en}` : "–"} |`,
  );
  return `# Problems

Written by \`npm run sdl\` from \`packages/contract/src/problems.ts\`; do not edit by hand.

A mutation answers \`{ thing, problems }\`. Every problem has \`code\` (stable, never translated), \`message\` and \`remedy\`
(in the language of \`Accept-Language\`) and \`path\` (which input it is about); types that implement \`Problem\` carry
figures. New codes may come: show \`message\` for one you do not know. Figures in braces are filled in by the API.

GraphQL \`errors\` are for the unexpected, for missing rights and for limits; \`extensions.code\` is then one of
\`UNAUTHENTICATED\`, \`FORBIDDEN\`, \`BAD_USER_INPUT\`, \`QUERY_TOO_COMPLEX\`, \`QUERY_TOO_LONG\`, \`RATE_LIMITED\`,
\`INTERNAL_SERVER_ERROR\`, or one of GraphQL's own. The answer's \`extensions.requestId\` and the header
\`x-request-id\` name the request.

| code | zh-TW | en | what can be done |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

/** Whether the committed page is what the catalogue says. */
export function isProblemPageFresh(): boolean {
  return readFileSync(file, "utf8") === problemPage();
}

export function writeProblemPage(): void {
  writeFileSync(file, problemPage());
}
