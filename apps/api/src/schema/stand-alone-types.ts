import {
  AmountChanged,
  AmountOutOfRange,
  ChoiceNotAllowed,
  CodeRefused,
  FieldInvalid,
  OutOfStock,
  PlainProblem,
  StateNotAllowed,
  TooManyAttempts,
  VersionConflict,
} from "../problems/problem.type.ts";

/** Types that no field names: the problems that come through their interface. */
export const standAloneTypes = [
  PlainProblem,
  CodeRefused,
  TooManyAttempts,
  OutOfStock,
  AmountChanged,
  AmountOutOfRange,
  FieldInvalid,
  ChoiceNotAllowed,
  StateNotAllowed,
  VersionConflict,
];
