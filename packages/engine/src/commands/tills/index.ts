export { createKey, type CreateKeyInput } from "./keys/create-key.ts";
export { findTill } from "./keys/find-key.ts";
export { type KeyReport, listKeys } from "./keys/list-keys.ts";
export { revokeKey } from "./keys/revoke-key.ts";
export { sellAtTill, type SoldAtTill, type TillSaleInput } from "./sell-at-till.ts";
