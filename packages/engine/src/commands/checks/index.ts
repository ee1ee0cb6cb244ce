export type { HookAnswer } from "./ask-hook.ts";
export { createCheck, type CreateCheckInput } from "./hook/create-check.ts";
export { type CheckReport, listChecks } from "./hook/list-checks.ts";
export { tryCheck } from "./hook/try-check.ts";
export { updateCheck, type UpdateCheckInput } from "./hook/update-check.ts";
export type { CheckInCode, CheckQuestion, CustomChecks, PostOutside, WhenSilent } from "./model.ts";
