/** Catalogue: goods and courses, their variants, pictures, places on the shelf and stock. Tables of 002_catalogue.sql. */
import { defineEntity, p } from "@mikro-orm/core";
import { Media, Partner } from "./ground.ts";
import { OrderLine } from "./orders.ts";
import {
  flag,
  id,
  idList,
  instant,
  integer,
  json,
  localized,
  localizedOrEmpty,
  looseId,
  money,
  now,
  oneOf,
  rate,
  text,
  textList,
  type LocalizedText,
} from "./columns.ts";

/** What a receipt needs for ever: written once per version. Prices are tax-inclusive minor units. */
export interface ProductVersionData {
  readonly name: LocalizedText;
  readonly taxRate: string;
  readonly variants: readonly {
    readonly id: string;
    readonly sku: string;
    readonly price: number;
  }[];
}

/** One choice that makes a variant: its colour (with the swatch to draw), its size ... */
export interface VariantOption {
  /** Machine name of the option: "colour", "size", "roast". */
  readonly key: string;
  readonly name: LocalizedText;
  readonly value: LocalizedText;
  /** Machine name of the value: "ivory", "m". */
  readonly valueKey: string;
  /** `#rrggbb`, for colours. */
  readonly swatch?: string;
}

/** Who teaches a course. */
export interface Teacher {
  readonly name: LocalizedText;
  readonly about: LocalizedText;
  readonly mediaId?: string;
}

const CategorySchema = defineEntity({
  name: "Category",
  tableName: "category",
  properties: {
    id: id(),
    parentId: () => p.manyToOne(Category).mapToPk().joinColumn("parent_id").nullable(),
    slug: text(),
    name: localized(),
    description: localizedOrEmpty(),
    ancestorIds: idList(),
    mediaId: () => p.manyToOne(Media).mapToPk().joinColumn("media_id").nullable(),
    position: integer().defaultRaw("0"),
  },
});
/** A place in the catalogue's tree; `ancestorIds` runs from the root to the parent. */
export class Category extends CategorySchema.class {}
CategorySchema.setClass(Category);

const CollectionSchema = defineEntity({
  name: "Collection",
  tableName: "collection",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id").nullable(),
    slug: text(),
    name: localized(),
    description: localizedOrEmpty(),
    mediaId: () => p.manyToOne(Media).mapToPk().joinColumn("media_id").nullable(),
    position: integer().defaultRaw("0"),
  },
});
/** A hand-picked selection of products. */
export class Collection extends CollectionSchema.class {}
CollectionSchema.setClass(Collection);

const ProductSchema = defineEntity({
  name: "Product",
  tableName: "product",
  properties: {
    id: id(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id"),
    slug: text(),
    kind: oneOf("PHYSICAL", "COURSE"),
    status: oneOf("DRAFT", "ACTIVE", "ARCHIVED").defaultRaw("'ACTIVE'"),
    categoryId: () => p.manyToOne(Category).mapToPk().joinColumn("category_id"),
    tags: textList(),
    name: localized(),
    summary: localizedOrEmpty(),
    description: localizedOrEmpty(),
    taxRate: rate().defaultRaw("0.05"),
    version: integer().defaultRaw("1"),
    priceFrom: money().defaultRaw("0"),
    ratingPosition: integer().defaultRaw("0"),
    createdAt: now(),
    updatedAt: now(),
  },
});
/** A good or a course, as it is now. */
export class Product extends ProductSchema.class {}
ProductSchema.setClass(Product);

const ProductVersionSchema = defineEntity({
  name: "ProductVersion",
  tableName: "product_version",
  properties: {
    productId: () => p.manyToOne(Product).mapToPk().joinColumn("product_id").primary(),
    version: integer().primary(),
    data: json<ProductVersionData>(),
    createdAt: now(),
  },
});
/** What a product was when it was bought. Append-only. */
export class ProductVersion extends ProductVersionSchema.class {}
ProductVersionSchema.setClass(ProductVersion);

const ProductCollectionSchema = defineEntity({
  name: "ProductCollection",
  tableName: "product_collection",
  properties: {
    collectionId: () => p.manyToOne(Collection).mapToPk().joinColumn("collection_id").primary(),
    productId: () => p.manyToOne(Product).mapToPk().joinColumn("product_id").primary(),
    position: integer().defaultRaw("0"),
  },
});
/** A product's place in a collection. */
export class ProductCollection extends ProductCollectionSchema.class {}
ProductCollectionSchema.setClass(ProductCollection);

const ProductPictureSchema = defineEntity({
  name: "ProductPicture",
  tableName: "product_picture",
  properties: {
    productId: () => p.manyToOne(Product).mapToPk().joinColumn("product_id").primary(),
    mediaId: () => p.manyToOne(Media).mapToPk().joinColumn("media_id").primary(),
    variantId: looseId().nullable(),
    position: integer().defaultRaw("0"),
  },
});
/** A picture of a product, or of one of its variants. */
export class ProductPicture extends ProductPictureSchema.class {}
ProductPictureSchema.setClass(ProductPicture);

const VariantSchema = defineEntity({
  name: "Variant",
  tableName: "variant",
  properties: {
    id: id(),
    productId: () => p.manyToOne(Product).mapToPk().joinColumn("product_id"),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id"),
    sku: text(),
    options: json<VariantOption[]>().defaultRaw("'[]'"),
    price: money(),
    tracksStock: flag().defaultRaw("true"),
    allowBackorder: flag().defaultRaw("false"),
    onHand: integer().defaultRaw("0"),
    held: integer().defaultRaw("0"),
    lowStockAt: integer().defaultRaw("3"),
    position: integer().defaultRaw("0"),
    status: oneOf("ACTIVE", "ARCHIVED").defaultRaw("'ACTIVE'"),
  },
});
/** What is bought: a product in one colour, size ... A course has exactly one. */
export class Variant extends VariantSchema.class {}
VariantSchema.setClass(Variant);

const StockMovementSchema = defineEntity({
  name: "StockMovement",
  tableName: "stock_movement",
  properties: {
    id: id(),
    at: now(),
    variantId: () => p.manyToOne(Variant).mapToPk().joinColumn("variant_id"),
    kind: oneOf("RECEIVED", "HELD", "RELEASED", "COMMITTED", "RETURNED", "ADJUSTED"),
    quantity: integer(),
    orderLineId: () => p.manyToOne(OrderLine).mapToPk().joinColumn("order_line_id").nullable(),
    holdNumber: integer().defaultRaw("1"),
    note: text().nullable(),
  },
});
/** One entry of the stock ledger. Append-only. */
export class StockMovement extends StockMovementSchema.class {}
StockMovementSchema.setClass(StockMovement);

const CourseSchema = defineEntity({
  name: "Course",
  tableName: "course",
  properties: {
    productId: () => p.manyToOne(Product).mapToPk().joinColumn("product_id").primary(),
    partnerId: () => p.manyToOne(Partner).mapToPk().joinColumn("partner_id"),
    accessPolicy: oneOf("FOREVER", "DAYS", "FIXED").defaultRaw("'FOREVER'"),
    accessDays: integer().nullable(),
    accessFrom: instant().nullable(),
    accessUntil: instant().nullable(),
    teacher: json<Partial<Teacher>>().defaultRaw("'{}'"),
    outcomes: json<LocalizedText[]>().defaultRaw("'[]'"),
  },
});
/** What makes a product a course. */
export class Course extends CourseSchema.class {}
CourseSchema.setClass(Course);

const CourseChapterSchema = defineEntity({
  name: "CourseChapter",
  tableName: "course_chapter",
  properties: {
    id: id(),
    courseId: () => p.manyToOne(Course).mapToPk().joinColumn("course_id"),
    title: localized(),
    position: integer(),
  },
});
/** A chapter of a course. */
export class CourseChapter extends CourseChapterSchema.class {}
CourseChapterSchema.setClass(CourseChapter);

const LessonSchema = defineEntity({
  name: "Lesson",
  tableName: "lesson",
  properties: {
    id: id(),
    courseId: () => p.manyToOne(Course).mapToPk().joinColumn("course_id"),
    chapterId: () => p.manyToOne(CourseChapter).mapToPk().joinColumn("chapter_id"),
    slug: text(),
    title: localized(),
    body: localizedOrEmpty(),
    videoKey: text().nullable(),
    durationSeconds: integer().defaultRaw("0"),
    isPreview: flag().defaultRaw("false"),
    position: integer(),
  },
});
/** One lesson; its body is only for those with a grant, unless it is a preview. */
export class Lesson extends LessonSchema.class {}
LessonSchema.setClass(Lesson);
