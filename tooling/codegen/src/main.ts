/** Regenerates the contract: schema, typed documents, manifest of operations, page of problems, worked examples. */
import { writeProblemPage } from "./problem-page.ts";
import { writeScenarioBook } from "./scenario-book.ts";
import { writeSdl } from "./sdl.ts";
import { writeTypedDocuments } from "./typed-documents.ts";

writeSdl({ allowBreaking: process.argv.includes("--allow-breaking") });
await writeTypedDocuments();
writeProblemPage();
writeScenarioBook();
console.log("The contract is written: packages/contract and docs/problems.md");
