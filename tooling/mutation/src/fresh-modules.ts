/** Loads the modules of a folder anew as often as asked; Node itself would load each of them once. */
import fs from "node:fs";
import module from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const standIn = new URL("./collected-tests.ts", import.meta.url).href;
/** Sources without their types, by place: they stay the same however often they are loaded. */
const sources = new Map<string, string>();
let world = 0;
let sabotage: Sabotage | null = null;

/** One deliberate mistake: in a file of the folder, a text that stands there once becomes another. */
export interface Sabotage {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** From now on what is imported from the folder is of the newest world, and "vitest" there is the stand-in. */
export function watchFolder(folder: string): void {
  const inside = pathToFileURL(`${folder}/`).href;
  module.registerHooks({
    resolve(specifier, context, next) {
      const fromInside = context.parentURL?.startsWith(inside) ?? false;
      if (specifier === "vitest" && fromInside) return { url: standIn, shortCircuit: true };
      const resolved = next(specifier, context);
      if (!resolved.url.startsWith(inside)) return resolved;
      return { ...resolved, url: `${resolved.url.split("?")[0]}?world=${world}` };
    },
    load(url, context, next) {
      if (!url.startsWith(inside)) return next(url, context);
      return { format: "module", source: sourceOf(url), shortCircuit: true };
    },
  });
}

/** Whatever is imported next is loaded anew, with a mistake in it if one is given. */
export function beginNewWorld(mistake: Sabotage | null = null): void {
  world += 1;
  sabotage = mistake;
}

function sourceOf(url: string): string {
  const file = fileURLToPath(url.split("?")[0]!);
  if (sabotage !== null && file.endsWith(sabotage.file)) return stripped(spoil(file, sabotage));
  const known = sources.get(file);
  if (known !== undefined) return known;
  const source = stripped(fs.readFileSync(file, "utf8"));
  sources.set(file, source);
  return source;
}

function stripped(source: string): string {
  return module.stripTypeScriptTypes(source);
}

/** A text that is not there exactly once is a sabotage that has gone stale: better said than skipped. */
function spoil(file: string, { from, to }: Sabotage): string {
  const pieces = fs.readFileSync(file, "utf8").split(from);
  if (pieces.length !== 2) throw new Error(`${file} holds ${pieces.length - 1} times: ${from}`);
  return pieces.join(to);
}
