import { safeText } from "./safe-text.ts";

/** ECPay takes 400, cuts bytes beyond it, and a cut inside a character spoils the signature. */
export const ITEM_NAME_LENGTH_MAX = 200;

const SEPARATOR = "#";

/**
 * The `ItemName` of a checkout: one name per line, joined by `#`, never longer than
 * {@link ITEM_NAME_LENGTH_MAX} characters and cut on whole items only; what did not fit is counted
 * in a last item. A `#` inside a name becomes a full-width one.
 */
export function itemName(names: readonly string[]): string {
  const cleaned = names.map(cleanName).filter((name) => name !== "");
  if (cleaned.length === 0) return "訂單";
  const whole = cleaned.join(SEPARATOR);
  return length(whole) <= ITEM_NAME_LENGTH_MAX ? whole : cutOnItems(cleaned);
}

function cutOnItems(names: readonly string[]): string {
  for (let kept = names.length - 1; kept > 0; kept -= 1) {
    const text = [...names.slice(0, kept), remainder(names.length - kept)].join(SEPARATOR);
    if (length(text) <= ITEM_NAME_LENGTH_MAX) return text;
  }
  const rest = names.length > 1 ? SEPARATOR + remainder(names.length - 1) : "";
  const room = ITEM_NAME_LENGTH_MAX - length(rest);
  return [...names[0]!].slice(0, room).join("") + rest;
}

function remainder(count: number): string {
  return `及其他 ${count} 項`;
}

function cleanName(name: string): string {
  return safeText(name).replaceAll(SEPARATOR, "＃");
}

function length(text: string): number {
  return [...text].length;
}
