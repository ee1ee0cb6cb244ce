import { registerEnumType } from "type-graphql";

/** What became of an entered code. */
export const CheckFate = {
  APPLIED: "APPLIED",
  COVERED: "COVERED",
  WAITING: "WAITING",
  REFUSED: "REFUSED",
} as const;
export type CheckFate = keyof typeof CheckFate;
registerEnumType(CheckFate, {
  name: "CheckFate",
  description: "What became of an entered code.",
  valuesConfig: {
    APPLIED: { description: "It took something off." },
    COVERED: { description: "Another discount was better, or nothing was left to take off." },
    WAITING: { description: "The shopper can still do something: buy more, sign in, wait." },
    REFUSED: { description: "It can’t apply." },
  },
});
