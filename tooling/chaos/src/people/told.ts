/** What a client was told about one wish in the end. */
export type Answer =
  | { readonly kind: "PLACED"; readonly number: string; readonly total: number }
  | { readonly kind: "REFUSED"; readonly codes: readonly string[] }
  | { readonly kind: "NOTHING" };

/** One wish to place an order: its key is also the order's note, so the order can be found without asking the key. */
export interface Wish {
  readonly key: string;
  readonly ingredient: string;
  readonly answer: Answer;
}

/** Everything clients were told, to be compared with what the database says. */
export class Told {
  readonly wishes: Wish[] = [];
  /** What should not have happened, seen from outside. */
  readonly surprises: string[] = [];

  keep(wish: Wish): void {
    this.wishes.push(wish);
  }

  /** Refusals by their first code. */
  refusals(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { answer } of this.wishes) {
      if (answer.kind !== "REFUSED") continue;
      const code = answer.codes[0] ?? "";
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return counts;
  }
}
