import DataLoader from "dataloader";

/** Loads things by id: one query for all that are asked for in the same moment. */
export class ById<T> extends DataLoader<string, T | null> {
  /** The thing, or null when there is no id. */
  async maybe(id: string | null | undefined): Promise<T | null> {
    return id ? await this.load(id) : null;
  }

  /** The thing, which the database promises to be there. */
  async get(id: string): Promise<T> {
    const thing = await this.load(id);
    if (!thing) throw new Error(`a row that others refer to is missing: ${id}`);
    return thing;
  }

  /** Those of the ids that are there, in the order asked. */
  async many(ids: readonly string[]): Promise<T[]> {
    return (await Promise.all(ids.map((id) => this.load(id)))).filter((thing) => thing !== null);
  }
}

/** A loader of single rows. */
export function byId<Row, T>(
  find: (ids: string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  view: (row: Row) => T,
): ById<T> {
  return new ById<T>(async (ids) => {
    const rows = new Map((await find([...ids])).map((row) => [keyOf(row), row]));
    return ids.map((id) => {
      const row = rows.get(id);
      return row ? view(row) : null;
    });
  });
}

/** A loader of lists: all rows of each parent, in the order they were found. */
export function listOf<Row, T>(
  find: (ids: string[]) => Promise<readonly Row[]>,
  parentOf: (row: Row) => string,
  view: (row: Row) => T,
): DataLoader<string, T[]> {
  return new DataLoader<string, T[]>(async (ids) => {
    const lists = new Map<string, T[]>(ids.map((id) => [id, []]));
    for (const row of await find([...ids])) lists.get(parentOf(row))?.push(view(row));
    return ids.map((id) => lists.get(id) ?? []);
  });
}

/** A loader of one figure or record for each id; `nothing` where no row came. */
export function figureOf<Row, T>(
  find: (ids: string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
  view: (row: Row) => T,
  nothing: T,
): DataLoader<string, T> {
  return new DataLoader<string, T>(async (ids) => {
    const rows = new Map((await find([...ids])).map((row) => [keyOf(row), view(row)]));
    return ids.map((id) => rows.get(id) ?? nothing);
  });
}
