import type * as db from "@8521/database";
import { openCode } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";

/** A code as this viewer may see it: in full when public or with the right to reveal codes, else masked. */
export function voucherLabel(c: Context, row: db.Voucher): string {
  if (row.isPublic) return row.publicCode ?? row.maskedCode;
  return c.viewer?.permissions.has("REVEAL_CODES") ? clearCode(c, row) : row.maskedCode;
}

/** The code in full. Only for its own affiliate or customer, and for those who may reveal codes. */
export function clearCode(c: Context, row: db.Voucher): string {
  if (row.publicCode) return row.publicCode;
  if (!row.codeCipher || row.cipherKeyVersion == null) return row.maskedCode;
  return openCode(
    { cipher: Buffer.from(row.codeCipher), keyVersion: row.cipherKeyVersion },
    c.shop.settings.codes.keyRing,
  );
}
