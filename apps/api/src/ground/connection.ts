import { GraphQLError } from "graphql";
import type { PageInfo } from "./page.type.ts";

/** What a caller asks of a list. */
export interface PageAsked {
  readonly first: number;
  readonly after?: string | null;
}

/** A page of a list, as every connection type has it. */
export interface Page<T> {
  readonly edges: { node: T; cursor: string }[];
  readonly nodes: T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export const PAGE_MAX = 100;

/** Where a row stands in its list: the values it is sorted by, the last one unique. */
export type Place = readonly (string | number)[];

/**
 * Reads one page: `find` gets the place to go on behind (null at the beginning) and how many rows to read;
 * one more than the page is read, to know whether another follows.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for `first` outside 1 to 100 or a cursor that is none.
 */
export async function pageOf<Row, T>(
  asked: PageAsked,
  source: {
    readonly find: (after: Place | null, limit: number) => Promise<readonly Row[]>;
    readonly place: (row: Row) => Place;
    readonly view: (row: Row) => T;
    readonly count: () => Promise<number>;
  },
): Promise<Page<T>> {
  if (!Number.isInteger(asked.first) || asked.first < 1 || asked.first > PAGE_MAX)
    throw badInput(`\`first\` is 1 to ${PAGE_MAX}.`);
  const after = asked.after ? readCursor(asked.after) : null;
  const [found, totalCount] = await Promise.all([
    source.find(after, asked.first + 1),
    source.count(),
  ]);
  const rows = found.slice(0, asked.first);
  const edges = rows.map((row) => ({
    node: source.view(row),
    cursor: cursorOf(source.place(row)),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: { hasNextPage: found.length > rows.length, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}

const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

function readCursor(cursor: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(place) && place.every((value) => ["string", "number"].includes(typeof value)))
      return place as Place;
  } catch {
    // not JSON: the same answer as below
  }
  throw badInput("`after` is not a cursor of this list.");
}

/** A mistake in the caller's program. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}
