import { registerEnumType } from "type-graphql";

/** When a use comes back. */
export const RestorePolicy = {
  NEVER: "NEVER",
  CANCEL: "CANCEL",
  FULL_REFUND: "FULL_REFUND",
} as const;
export type RestorePolicy = keyof typeof RestorePolicy;
registerEnumType(RestorePolicy, {
  name: "RestorePolicy",
  description: "When a use of a paid order comes back.",
  valuesConfig: {
    NEVER: { description: "Never: what was used stays used." },
    CANCEL: { description: "When the order is cancelled." },
    FULL_REFUND: { description: "When the order is cancelled or refunded in full." },
  },
});
