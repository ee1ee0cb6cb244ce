/** What a shop allows in a code beyond digits and Latin letters. */
export interface CodeAlphabet {
  /** Chinese characters too: 小明9折. */
  readonly han?: boolean;
}

const LATIN = /^[0-9A-Z]{4,32}$/;
const WITH_HAN = /^[0-9A-Z\u4E00-\u9FFF]{4,32}$/;
const PLAIN = /^[0-9A-Za-z]{4,32}$/;
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const IGNORED = /[\s\p{Pd}\u2212\u30FC_.·]/gu;
const ENTERED_MAX = 200;

/**
 * The key of a code: two codes are the same exactly when their keys are equal (VOUCHERS section 1).
 * `ＡＭＹ１０`, `amy 10` and `AMY–10` are all `AMY10`. Null for what no code may hold: Cyrillic, Greek and accented
 * look-alikes are refused, never guessed.
 */
export function codeKey(text: string, alphabet: CodeAlphabet = {}): string | null {
  if (PLAIN.test(text)) return text.toUpperCase();
  if (text.length > ENTERED_MAX) return null;
  const folded = text.normalize("NFKC").toUpperCase().normalize("NFKC");
  const key = folded.replace(INVISIBLE, "").replace(IGNORED, "");
  return (alphabet.han === true ? WITH_HAN : LATIN).test(key) ? key : null;
}
