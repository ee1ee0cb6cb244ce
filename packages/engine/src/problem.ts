/** A typed refusal: never thrown, always returned. */
export interface Problem {
  readonly code: string;
  readonly message?: string;
  readonly path?: readonly (string | number)[];
  readonly data?: { readonly [name: string]: unknown };
}

/** A value, or why there is none. */
export type Result<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problems: readonly Problem[] };
