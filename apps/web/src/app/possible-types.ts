/** Which types an interface or union can be, for the cache; a test keeps it equal to the schema. */
export const possibleTypes = {
  Problem: [
    "PlainProblem",
    "CodeRefused",
    "TooManyAttempts",
    "OutOfStock",
    "AmountChanged",
    "AmountOutOfRange",
    "FieldInvalid",
    "ChoiceNotAllowed",
    "StateNotAllowed",
    "VersionConflict",
  ],
  CartCode: ["AppliedCode", "WaitingCode", "SuppressedCode"],
};
