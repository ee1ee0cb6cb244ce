export { archiveCatalog, type ArchiveCatalogInput } from "./archive-catalog.ts";
export { archiveRange, type ArchiveRangeInput } from "./archive-range.ts";
export { createCatalog, type CreateCatalogInput } from "./create-catalog.ts";
export { createRange, type CreateRangeInput } from "./create-range.ts";
export {
  CATALOG_CHANGES_MAX,
  type CatalogWritten,
  RANGE_MEMBERS_MAX,
  type RangeDraft,
  type RangeWritten,
  type UsedBy,
} from "./model.ts";
export {
  countProductsInRange,
  type ProductPlace,
  productsInRange,
  rangeHasProduct,
} from "./products-in-range.ts";
export { rangesIn } from "./named-in-rule.ts";
export { loadRanges } from "./range-rows.ts";
export { updateCatalog, type UpdateCatalogInput } from "./update-catalog.ts";
export { updateRange, type UpdateRangeInput } from "./update-range.ts";
