/** Shapes of the demo world as plain data: what a person writes, before it becomes rows. */
import type { LocalizedText } from "../entities/index.ts";
import type { Cover, MoodName, Person, Thing } from "./drawings/index.ts";

/** 中文 first, then English. */
export const t = (zh: string, en: string): LocalizedText => ({ "zh-TW": zh, en });

export interface PartnerSeed {
  readonly slug: string;
  readonly name: LocalizedText;
}

export interface CategorySeed {
  readonly slug: string;
  readonly parent?: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
}

export interface CollectionSeed {
  readonly slug: string;
  /** Absent: of the whole house. */
  readonly partner?: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
}

export interface ColourSeed {
  readonly name: LocalizedText;
  /** `#rrggbb`: the swatch, and the tint of the picture. */
  readonly hex: string;
}

/** A choice beside the colour (size, roast, scent), with its own price when it has one. */
export interface ChoiceSeed {
  readonly key: string;
  readonly name: LocalizedText;
  readonly price?: number;
}

export interface GoodSeed {
  readonly slug: string;
  readonly sku: string;
  readonly partner: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  /** Markdown. */
  readonly description: LocalizedText;
  readonly thing: Thing;
  readonly mood: MoodName;
  /** NT$, tax included. */
  readonly price: number;
  /** Keys of `COLOURS`; one without a choice of colour is only the tint of its picture. */
  readonly colours: readonly string[];
  readonly choice?: {
    readonly key: string;
    readonly name: LocalizedText;
    readonly of: readonly ChoiceSeed[];
  };
  /** Pieces of each variant. */
  readonly stock: number;
  /** Variants (by `colour` or `colour/choice`) with another number of pieces, to show what few and none look like. */
  readonly scarce?: Readonly<Record<string, number>>;
  readonly allowBackorder?: boolean;
}

export interface LessonSeed {
  readonly title: LocalizedText;
  readonly minutes: number;
  readonly isPreview?: boolean;
  /** Markdown. */
  readonly body: LocalizedText;
}

export interface ChapterSeed {
  readonly title: LocalizedText;
  readonly lessons: readonly LessonSeed[];
}

export interface CourseSeed {
  readonly slug: string;
  readonly sku: string;
  readonly partner: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly cover: Cover;
  readonly price: number;
  readonly access:
    | { readonly policy: "FOREVER" }
    | { readonly policy: "DAYS"; readonly days: number };
  readonly teacher: {
    readonly name: LocalizedText;
    readonly about: LocalizedText;
    readonly portrait: Person;
  };
  readonly outcomes: readonly LocalizedText[];
  readonly chapters: readonly ChapterSeed[];
}

export interface AffiliateSeed {
  readonly slug: string;
  /** Absent: recommends the whole house. */
  readonly partner?: string;
  readonly displayName: string;
  readonly email: string;
  readonly introduction: LocalizedText;
  readonly portrait: Person;
}

export interface CustomerSeed {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly locale: "zh-TW" | "en";
  readonly groups: readonly string[];
  /** Signs in with the demo password. */
  readonly isMember: boolean;
  readonly address: {
    readonly postalCode: string;
    readonly city: string;
    readonly district: string;
    readonly street: string;
  };
}
