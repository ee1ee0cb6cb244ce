import { postSigned, type GatewayAccess, type GatewayProblem } from "./client.ts";
import { readNotice, type Notice } from "./notice.ts";
import { queryFields } from "./query-trade.ts";

/** The number notice once more, or why it could not be had. */
export type QueryPaymentInfoResult =
  | { readonly ok: true; readonly notice: Notice }
  | { readonly ok: false; readonly problem: GatewayProblem };

/**
 * Asks for an issued number again (`/Cashier/QueryPaymentInfo`), for when its notice was lost.
 * The answer has the fields of the notice; without a number its outcome is not `NUMBER_ISSUED`.
 */
export async function queryPaymentInfo(
  access: GatewayAccess,
  tradeNumber: string,
): Promise<QueryPaymentInfoResult> {
  const reply = await postSigned(
    access,
    "/Cashier/QueryPaymentInfo",
    queryFields(access, tradeNumber),
  );
  if (!reply.ok) return reply;
  const notice = readNotice(reply.fields);
  if (notice.tradeNumber !== tradeNumber) {
    return { ok: false, problem: { code: "REPLY_NOT_VERIFIED", detail: "OTHER_TRADE" } };
  }
  return { ok: true, notice };
}
