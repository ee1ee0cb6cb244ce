import path from "node:path";

/** The repository's top folder. */
export const root = path.resolve(import.meta.dirname, "../../..");

/** Where a run keeps what is its own: the database, secrets, logs. Never committed; `--fresh` empties it. */
export const dataFolder = process.env.SHOP_DATA
  ? path.resolve(process.env.SHOP_DATA)
  : path.join(root, ".data");
