/** Named sets of products, and partners' own selections. Tables of 012_ranges.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { Category, Collection, Product, Variant } from "./catalogue.ts";
import { id, integer, localized, now, oneOf, text } from "./columns.ts";
import { Discount } from "./discounts.ts";
import { Partner } from "./ground.ts";

const CatalogSchema = defineEntity({
  name: "Catalog",
  tableName: "catalog",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id"),
    version: integer().defaultRaw("1"),
    status: oneOf("ACTIVE", "ARCHIVED").defaultRaw("'ACTIVE'"),
    name: localized(),
    createdAt: now(),
    updatedAt: now(),
  },
});
/** A partner's own selection of products. */
export class Catalog extends CatalogSchema.class {}
CatalogSchema.setClass(Catalog);

const CatalogProductSchema = defineEntity({
  name: "CatalogProduct",
  tableName: "catalog_product",
  properties: {
    catalogId: () => p.manyToOne(Catalog).mapToPk().joinColumn("catalog_id").primary(),
    productId: () => p.manyToOne(Product).mapToPk().joinColumn("product_id").primary(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id"),
  },
});
/** A product in a catalog of its partner. */
export class CatalogProduct extends CatalogProductSchema.class {}
CatalogProductSchema.setClass(CatalogProduct);

const RangeSchema = defineEntity({
  name: "Range",
  tableName: "range",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    version: integer().defaultRaw("1"),
    status: oneOf("ACTIVE", "ARCHIVED").defaultRaw("'ACTIVE'"),
    name: localized(),
    createdAt: now(),
    updatedAt: now(),
  },
});
/** A named, reusable set of products. */
export class Range extends RangeSchema.class {}
RangeSchema.setClass(Range);

const RangeMemberSchema = defineEntity({
  name: "RangeMember",
  tableName: "range_member",
  properties: {
    id: id(),
    rangeId: () => p.manyToOne(Range).mapToPk().joinColumn("range_id"),
    side: oneOf("INCLUDE", "EXCLUDE"),
    productId: () => p.manyToOne(Product).mapToPk().joinColumn("product_id").nullable(),
    variantId: () => p.manyToOne(Variant).mapToPk().joinColumn("variant_id").nullable(),
    categoryId: () => p.manyToOne(Category).mapToPk().joinColumn("category_id").nullable(),
    collectionId: () => p.manyToOne(Collection).mapToPk().joinColumn("collection_id").nullable(),
    catalogId: () => p.manyToOne(Catalog).mapToPk().joinColumn("catalog_id").nullable(),
    tag: text().nullable(),
    kind: oneOf("PHYSICAL", "COURSE").nullable(),
  },
});
/** One thing that a range includes or excludes. */
export class RangeMember extends RangeMemberSchema.class {}
RangeMemberSchema.setClass(RangeMember);

const DiscountRangeSchema = defineEntity({
  name: "DiscountRange",
  tableName: "discount_range",
  properties: {
    discountId: () => p.manyToOne(Discount).mapToPk().joinColumn("discount_id").primary(),
    rangeId: () => p.manyToOne(Range).mapToPk().joinColumn("range_id").primary(),
  },
});
/** A range that a discount's rule names. */
export class DiscountRange extends DiscountRangeSchema.class {}
DiscountRangeSchema.setClass(DiscountRange);

const DiscountCatalogSchema = defineEntity({
  name: "DiscountCatalog",
  tableName: "discount_catalog",
  properties: {
    discountId: () => p.manyToOne(Discount).mapToPk().joinColumn("discount_id").primary(),
    catalogId: () => p.manyToOne(Catalog).mapToPk().joinColumn("catalog_id").primary(),
  },
});
/** A catalog that a discount's rule names. */
export class DiscountCatalog extends DiscountCatalogSchema.class {}
DiscountCatalogSchema.setClass(DiscountCatalog);
