import type { CodePlan } from "./code-format.ts";

/** Gives that many bytes nobody can foresee; the platform's CSPRNG is handed in. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Makes one code. Every symbol of the alphabet is equally likely: bytes that would favour some are thrown away.
 * `named` fills the pattern's named parts; a missing one throws, as the batch should have been refused.
 */
export function generateCode(
  { parts, alphabet }: CodePlan,
  named: { readonly [name: string]: string },
  randomBytes: RandomBytes,
): string {
  return parts
    .map((part) => {
      if (part.kind === "TEXT") return part.text;
      if (part.kind === "RANDOM") return randomSymbols(part.length, alphabet, randomBytes);
      if (!Object.hasOwn(named, part.name)) throw new Error(`no value for {${part.name}}`);
      return named[part.name]!;
    })
    .join("");
}

function randomSymbols(length: number, alphabet: string, randomBytes: RandomBytes): string {
  const fair = 256 - (256 % alphabet.length);
  let symbols = "";
  while (symbols.length < length) {
    for (const byte of randomBytes(length - symbols.length)) {
      if (byte < fair) symbols += alphabet[byte % alphabet.length];
    }
  }
  return symbols;
}
