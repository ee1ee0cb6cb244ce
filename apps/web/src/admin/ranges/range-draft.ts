import type { RangeInput } from "@8521/contract";
import { type DraftScope, everything, namesOf, selectionOf } from "../discounts/selection.ts";
import type { RangeFacts } from "./range.query.ts";

/** A range as the form holds it. */
export interface RangeDraft {
  zhTW: string;
  en: string;
  /** Global id; empty is site-wide. */
  partnerId: string;
  scope: DraftScope;
}

export const emptyRange: RangeDraft = { zhTW: "", en: "", partnerId: "", scope: everything };

/** The form of a range that exists. */
export function rangeDraftOf(range: RangeFacts): RangeDraft {
  return {
    zhTW: range.names.zhTW,
    en: range.names.en,
    partnerId: range.partner?.id ?? "",
    scope: { include: selectionOf(range.include), exclude: selectionOf(range.exclude) },
  };
}

/** What the API is sent. */
export function rangeInputOf({ zhTW, en, partnerId, scope }: RangeDraft): RangeInput {
  return {
    name: { zhTW: zhTW.trim(), en: en.trim() },
    partnerId: partnerId || null,
    include: namesOf(scope.include),
    exclude: namesOf(scope.exclude),
  };
}

/** For a preview the name does not matter: an empty one is stood in for. */
export function previewInputOf(draft: RangeDraft): RangeInput {
  const input = rangeInputOf(draft);
  return { ...input, name: { zhTW: input.name.zhTW || "—", en: input.name.en || "—" } };
}
