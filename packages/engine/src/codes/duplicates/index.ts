export { groupCodes, SERIES_MIN } from "./group-codes.ts";
export type { CodeGroup, ComparedCode, DuplicateKind, GroupedCodes } from "./model.ts";
export { COMPARED_MAX, forOneEditPairs } from "./one-edit-pairs.ts";
export {
  type ProposedSurvivor,
  proposeSurvivor,
  type SurvivorCandidate,
} from "./propose-survivor.ts";
