/** Verifies every invariant of orders, vouchers, affiliates and money over a database. */
export { CHECKS, runAudit, sentence, type AuditReport, type Violation } from "./audit.ts";
export type { Check } from "./check.ts";
