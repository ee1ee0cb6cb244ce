import type { EditorChoices } from "./discount.query.ts";
import type { Draft } from "./draft.ts";

/** What every section of the editor is given. */
export interface EditorField {
  draft: Draft;
  choices: EditorChoices;
  change: (part: Partial<Draft>) => void;
  /** What the API said about a field, by the field's path: `config.percentOff`. */
  error: (name: string) => string | undefined;
}

/** The id of a field's input, so that a problem can lead to it. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(".", "-")}`;
}
