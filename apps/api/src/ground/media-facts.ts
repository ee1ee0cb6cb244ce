import type { LocalizedText } from "@8521/database";

/** What is said of a picture without loading its bytes. */
export interface MediaFacts {
  readonly id: string;
  readonly alt: LocalizedText;
  readonly contentType: string;
}
