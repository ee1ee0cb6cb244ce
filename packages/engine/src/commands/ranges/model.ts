/** What ranges and catalogs are written as. */
import type { Id, LocalizedText, Range } from "../../pricing/model.ts";

/** A range without what the house gives it. */
export type RangeDraft = Omit<Range, "id">;

/** The most things one range names, included and excluded ones together. More belong into a catalog or a tag. */
export const RANGE_MEMBERS_MAX = 10_000;
/** The most products one call puts into a catalog or takes out of it. */
export const CATALOG_CHANGES_MAX = 10_000;
/** The longest name, in either language. */
export const NAME_MAX = 200;
/** The longest tag. */
export const TAG_MAX = 100;

export interface RangeWritten {
  readonly rangeId: Id;
  readonly version: number;
}

export interface CatalogWritten {
  readonly catalogId: Id;
  readonly version: number;
}

/** A discount or range that names something, as it is told to whoever wants it gone. */
export interface UsedBy {
  readonly id: Id;
  readonly name: LocalizedText;
}
