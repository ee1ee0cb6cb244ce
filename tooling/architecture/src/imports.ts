import { linesOf, type SourceFile } from "./files.ts";

/** An import or re-export of a file: what it names, and where. */
export interface Import {
  readonly line: number;
  readonly specifier: string;
}

const FROM =
  /(?:^|\s|;)(?:import|export)\b[^'"]*?from\s*["']([^"']+)["']|(?:^|\s)import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|^\}\s*from\s*["']([^"']+)["']/;

/** Every module a file names, static and dynamic. Reads text, so that no compiler is needed; comments are passed over. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  for (const { line, text } of linesOf(file)) {
    if (/^\s*(\*|\/\/)/.test(text)) continue;
    const match = FROM.exec(text);
    const specifier = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4];
    if (specifier) found.push({ line, specifier });
  }
  return found;
}
