/**
 * Encodes like PHP's `urlencode`: UTF-8 bytes, only `A-Z a-z 0-9 - _ .` stay, a space becomes `+`.
 * `encodeURIComponent` is not the same: it leaves `~ ! * ' ( )` alone and writes `%20`.
 */
export function phpUrlEncode(text: string): string {
  let encoded = "";
  for (const byte of Buffer.from(text, "utf8")) encoded += encodeByte(byte);
  return encoded;
}

/**
 * The form ECPay hashes: PHP encoding, lower-cased as a whole, then the characters that .NET's
 * encoder leaves alone put back (`! * ( )`). `~`, `'` and `"` stay encoded.
 * Lower-casing happens after encoding: `İ` must not be lower-cased as a letter.
 */
export function checkMacEncode(text: string): string {
  return phpUrlEncode(text)
    .toLowerCase()
    .replace(/%(?:21|2a|28|29)/g, (escape) =>
      String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
    );
}

function encodeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (/[A-Za-z0-9\-_.]/.test(character)) return character;
  if (character === " ") return "+";
  return "%" + byte.toString(16).toUpperCase().padStart(2, "0");
}
