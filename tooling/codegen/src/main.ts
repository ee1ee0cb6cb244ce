/** Regenerates the contract: schema, typed documents, manifest of operations, page of problems. */
import { writeProblemPage } from "./problem-page.ts";
import { writeSdl } from "./sdl.ts";
import { writeTypedDocuments } from "./typed-documents.ts";

writeSdl({ allowBreaking: process.argv.includes("--allow-breaking") });
await writeTypedDocuments();
writeProblemPage();
console.log("The contract is written: packages/contract and docs/problems.md");
