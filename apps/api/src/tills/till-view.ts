import {
  type CommandResult,
  type KeyReport,
  listKeys,
  sellAtTill,
  type SoldAtTill,
} from "@8521/engine/commands";
import { badInput } from "../ground/connection.ts";
import type { Context } from "../ground/context.ts";
import { globalId, idOf } from "../ground/global-id.ts";
import { minorOf, money } from "../ground/money.type.ts";
import { problemsOf } from "../problems/problem-view.ts";
import { ApiKey, type ApiKeyPayload, type ApiKeySecretPayload } from "./api-key.type.ts";
import { TillSale, type TillSaleInput, type TillSalePayload } from "./till-sale.type.ts";

export function keyView({ keyId, partnerId, ...report }: KeyReport): ApiKey {
  return Object.assign(new ApiKey(), {
    ...report,
    id: globalId("ApiKey", keyId),
    isOfPartner: partnerId !== null,
    createdAt: new Date(report.createdAt),
    revokedAt: dateOf(report.revokedAt),
    lastUsedAt: dateOf(report.lastUsedAt),
  });
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** A key as it is now, or why nothing was done. */
export async function answerKey(
  c: Context,
  result: CommandResult<{ readonly keyId: string }>,
): Promise<ApiKeyPayload> {
  if (!result.ok) return { apiKey: null, problems: problemsOf(c, result.problems) };
  const listed = await listKeys(c.adminCommand);
  const key = listed.ok ? listed.keys.find(({ keyId }) => keyId === result.keyId) : undefined;
  return { apiKey: key ? keyView(key) : null, problems: [] };
}

/** The same with the secret that was made. */
export async function answerKeySecret(
  c: Context,
  result: CommandResult<{ readonly keyId: string; readonly secret: string }>,
): Promise<ApiKeySecretPayload> {
  return { ...(await answerKey(c, result)), secret: result.ok ? result.secret : null };
}

/** Records a sale of the till that asks. */
export async function sellOf(c: Context, input: TillSaleInput): Promise<TillSalePayload> {
  const givenTotal = minorOf(input.givenTotal, c.shop.settings.currency);
  if (givenTotal === null) throw badInput("`givenTotal` is no amount of the shop's currency.");
  const { idempotencyKey, receiptNumber, email, phone, soldAt } = input;
  const result = await sellAtTill(c.command, {
    idempotencyKey,
    receiptNumber,
    givenTotal,
    soldAt: soldAt?.getTime() ?? null,
    codes: input.codes ?? [],
    contact: { email: email ?? null, phone: phone ?? null },
    lines: input.lines.map(({ variantId, sku, quantity }) => ({
      variantId: variantId ? idOf("Variant", variantId) : null,
      sku: sku ?? null,
      quantity,
    })),
  });
  if (!result.ok) return { sale: null, problems: problemsOf(c, result.problems) };
  return { sale: saleView(c, result), problems: [] };
}

function saleView(c: Context, sold: SoldAtTill): TillSale {
  const { number, total, givenTotal, difference, overruns } = sold;
  return Object.assign(new TillSale(), {
    orderNumber: number,
    total: money(c, total),
    givenTotal: money(c, givenTotal),
    difference: money(c, difference),
    overruns,
  });
}
