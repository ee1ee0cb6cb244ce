/** A callback is well under 4 kB; whatever is larger is not one. */
export const FORM_BYTES_MAX = 16_384;

/** Why a body was not read. */
export type FormRefusal = "TOO_LARGE" | "DUPLICATE_FIELD" | "NOT_A_FORM";

/** The fields of a form, or why it was refused. */
export type FormReading =
  | { readonly ok: true; readonly fields: Map<string, string> }
  | { readonly ok: false; readonly refusal: FormRefusal };

/**
 * Reads a form-encoded body exactly once. A name that appears twice is refused: which of the two
 * was signed, and which of the two a later reader takes, would be anybody's guess.
 */
export function parseForm(raw: string): FormReading {
  if (Buffer.byteLength(raw, "utf8") > FORM_BYTES_MAX) return refuse("TOO_LARGE");
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(raw)) {
    if (fields.has(name)) return refuse("DUPLICATE_FIELD");
    fields.set(name, value);
  }
  return fields.size > 0 ? { ok: true, fields } : refuse("NOT_A_FORM");
}

/** Writes fields as a form-encoded body. */
export function encodeForm(fields: Iterable<readonly [string, string]>): string {
  const form = new URLSearchParams();
  for (const [name, value] of fields) form.append(name, value);
  return form.toString();
}

function refuse(refusal: FormRefusal): FormReading {
  return { ok: false, refusal };
}
