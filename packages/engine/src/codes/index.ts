export { type CodeAlphabet, codeKey } from "./code-key.ts";
