/** What a saved view is. */
import type { Id } from "../../pricing/model.ts";
import type { CommandContext } from "../context.ts";
import { type ProblemOf, problem } from "../problems.ts";

/** The lists whose filters can be kept. */
export type ViewedList = "VOUCHERS";

/** What the address of a list holds. */
export type ViewSearch = { readonly [filter: string]: string };

export interface SavedView {
  readonly viewId: Id;
  readonly name: string;
  readonly search: ViewSearch;
}

/** How many an admin may have of one list. */
export const VIEWS_MOST = 20;
const NAME_LENGTH = 60;
const VALUE_LENGTH = 200;

/** Not the search for a code: a private one must not be kept in clear. */
const FILTERS: { readonly [list in ViewedList]: readonly string[] } = {
  VOUCHERS: ["status", "discount", "affiliate", "batch"],
};

/** Whose views they are: only an admin has some. */
export function viewerOf({ actor }: CommandContext): Id | null {
  return actor.kind === "ADMIN" ? (actor.id ?? null) : null;
}

/** The filters of a list that may be kept; everything else is left out. */
export function kept(list: ViewedList, search: ViewSearch): ViewSearch {
  return Object.fromEntries(
    FILTERS[list].flatMap((filter) => {
      const value = search[filter];
      return value && value.length <= VALUE_LENGTH ? [[filter, value]] : [];
    }),
  );
}

/** Why a name is none; null when it is one. */
export function faultOfName(name: string): ProblemOf | null {
  const { length } = name.trim();
  if (length === 0) return problem("VIEW_NAME_INVALID", {}, ["name"]);
  return length > NAME_LENGTH ? problem("TEXT_TOO_LONG", { maximum: NAME_LENGTH }, ["name"]) : null;
}
