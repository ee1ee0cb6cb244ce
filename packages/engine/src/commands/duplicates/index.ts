export type { CodeFigures, CodeStatus, DuplicateGroup } from "./model.ts";
export { loadCodeFigures } from "./code-figures.ts";
export {
  findDuplicateVouchers,
  type FindDuplicatesInput,
  type FoundDuplicates,
  proposeAmong,
} from "./find-duplicates.ts";
export {
  type OldCode,
  type OldCodesReport,
  type OldGroup,
  readOldCodes,
} from "./read-old-codes.ts";
export type {
  AppliedMerge,
  CommissionCorrection,
  MergeConflict,
  MergeConflictKind,
  MergePlan,
  MergeWish,
  UndoneMerge,
} from "./merge/model.ts";
export { planVoucherMerge } from "./merge/plan-merge.ts";
export { applyVoucherMerge, type ApplyMergeInput } from "./merge/apply-merge.ts";
export { undoVoucherMerge, type UndoMergeInput } from "./merge/undo-merge.ts";
