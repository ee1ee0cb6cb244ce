export { checkCode, type CodeRules } from "./check-code.ts";
export {
  type CodeFormat,
  type CodePart,
  type CodePlan,
  CROCKFORD,
  readCodeFormat,
} from "./code-format.ts";
export { type CodeAlphabet, codeKey } from "./code-key.ts";
export { codeSkeleton, wideSkeleton } from "./code-skeleton.ts";
export { checkCodeSpace, codeSpace, GUESS_ODDS_MIN, type GuessFacts } from "./code-space.ts";
export { generateCode, type RandomBytes } from "./generate-code.ts";
export { codeStem, isOneEdit, likeness, type Likeness } from "./likeness.ts";
export {
  type CodeGroup,
  type ComparedCode,
  COMPARED_MAX,
  type DuplicateKind,
  groupCodes,
  type GroupedCodes,
  type ProposedSurvivor,
  proposeSurvivor,
  type SurvivorCandidate,
} from "./duplicates/index.ts";
