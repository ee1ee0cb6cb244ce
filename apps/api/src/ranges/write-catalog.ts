import {
  type CatalogWritten,
  type CommandResult,
  createCatalog,
  updateCatalog,
} from "@8521/engine/commands";
import { badInput } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { idOf, idsOf } from "../ground/global-id.ts";
import { problemsOf } from "../problems/problem-view.ts";
import type { CatalogPayload } from "./catalog.type.ts";
import type { CatalogChangeInput, CatalogInput } from "./range-input.type.ts";
import { inputPaths } from "./write-range.ts";

/** Writes a new catalog. */
export async function makeCatalog(c: Context, input: CatalogInput): Promise<CatalogPayload> {
  const own = c.viewer?.partnerId;
  const partnerId = input.partnerId ? idOf("Partner", input.partnerId) : own;
  if (!partnerId) throw badInput("`partnerId` says whose catalog it is.");
  const made = await createCatalog(c.adminCommand, {
    partnerId,
    name: { "zh-TW": input.name.zhTW, en: input.name.en },
    productIds: idsOf("Product", input.productIds),
  });
  return answerCatalog(c, made);
}

/** Changes a catalog. */
export async function changeCatalog(
  c: Context,
  id: string,
  change: { readonly expectedVersion: number; readonly input: CatalogChangeInput },
): Promise<CatalogPayload> {
  const { expectedVersion, input } = change;
  const changed = await updateCatalog(c.adminCommand, {
    catalogId: idOf("Catalog", id),
    expectedVersion,
    name: { "zh-TW": input.name.zhTW, en: input.name.en },
    add: idsOf("Product", input.addProductIds),
    take: idsOf("Product", input.takeProductIds),
  });
  return answerCatalog(c, changed);
}

/** The catalog as it is after a command, or why it was refused. */
export async function answerCatalog(
  c: Context,
  result: CommandResult<CatalogWritten>,
): Promise<CatalogPayload> {
  if (!result.ok) {
    return { catalog: null, problems: problemsOf(c, result.problems.map(inputPaths)) };
  }
  c.refresh();
  return { catalog: await c.load.catalog.load(result.catalogId), problems: [] };
}
