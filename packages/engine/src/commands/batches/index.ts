export type { BatchProgress, BatchReport, BatchState, VoucherTerms } from "./make/model.ts";
export {
  type BatchEstimate,
  createBatch,
  type CreateBatchInput,
  estimateBatch,
} from "./make/create-batch.ts";
export { type BatchMove, steerBatch, type SteerBatchInput } from "./make/steer-batch.ts";
export { workOnBatch, type WorkedBatch, type WorkOnBatchInput } from "./make/work-on-batch.ts";
export { batchProgress, countBatches, listBatches } from "./make/read-batch.ts";
export {
  type BatchExport,
  exportBatch,
  type ExportBatchInput,
  readExport,
} from "./files/export-batch.ts";
export type { CsvSource } from "./files/read-csv.ts";
export {
  type ImportReport,
  importVouchers,
  type ImportVouchersInput,
} from "./files/import/import-vouchers.ts";
export type { BadRow, ImportColumn, RowReason } from "./files/import/read-row.ts";
export {
  type AssignedVouchers,
  assignVouchers,
  type AssignVouchersInput,
  type UnknownCustomer,
} from "./give/assign-vouchers.ts";
export type { VoucherLetterFacts } from "./give/waiting-letters.ts";
export { writeLineMessages } from "./give/write-line-messages.ts";
export {
  type SendAsked,
  type SendChannel,
  sendVouchers,
  type WrittenLetter,
  writeVoucherMails,
} from "./give/send-vouchers.ts";
export { codesForMail } from "./keys/codes-in-clear.ts";
export { revealCode } from "./keys/reveal-code.ts";
export {
  rotateCodeKeys,
  type RotationProgress,
  rotationProgress,
} from "./keys/rotate-code-keys.ts";
export {
  type WorkedRotation,
  workOnRotation,
  type WorkOnRotationInput,
} from "./keys/work-on-rotation.ts";
export { BATCH_TASK, ROTATION_TASK, SEND_TASK } from "./tasks.ts";
