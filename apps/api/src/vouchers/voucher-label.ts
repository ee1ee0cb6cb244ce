import type * as db from "@8521/database";
import { openCode } from "@8521/engine/commands";
import type { Context } from "../ground/context.ts";

/** A code as lists show it: in full when public, else masked. Seeing it in full is an act of its own, which is logged. */
export function voucherLabel(row: db.Voucher): string {
  return row.isPublic ? (row.publicCode ?? row.maskedCode) : row.maskedCode;
}

/** The code in full. Only for its own affiliate or customer, and for who has just made it. */
export function clearCode(c: Context, row: db.Voucher): string {
  if (row.publicCode) return row.publicCode;
  if (!row.codeCipher || row.cipherKeyVersion == null) return row.maskedCode;
  return openCode(
    { cipher: Buffer.from(row.codeCipher), keyVersion: row.cipherKeyVersion },
    c.shop.settings.codes.keyRing,
  );
}
