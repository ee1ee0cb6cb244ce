import { hasValidCheckMacValue, sign } from "./check-mac-value.ts";
import type { EcpayConfiguration } from "./configuration.ts";
import { encodeForm, parseForm } from "./form.ts";

/** Why ECPay's answer cannot be used. None of them says anything about the payment. */
export interface GatewayProblem {
  readonly code: "GATEWAY_UNREACHABLE" | "GATEWAY_BUSY" | "REPLY_NOT_VERIFIED";
  /** For the log: a status or an error name, never a field. */
  readonly detail: string;
}

/** Verified reply fields, or why there are none. */
export type GatewayReply =
  | { readonly ok: true; readonly fields: Map<string, string> }
  | { readonly ok: false; readonly problem: GatewayProblem };

/** What a call needs of the world. */
export interface GatewayAccess {
  readonly configuration: EcpayConfiguration;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;

/**
 * Posts signed fields to an endpoint and believes the reply only if its signature holds and it
 * is about our merchant. A 403 means too many calls: ECPay asks for 30 minutes of silence.
 */
export async function postSigned(
  access: GatewayAccess,
  path: string,
  fields: ReadonlyMap<string, string>,
): Promise<GatewayReply> {
  const { configuration } = access;
  const body = encodeForm(sign(new Map(fields), configuration));
  let response: { status: number; text: string };
  try {
    response = await post(access, configuration.host + path, body);
  } catch (error) {
    return failed("GATEWAY_UNREACHABLE", error instanceof Error ? error.name : "unknown");
  }
  if (response.status === 403) return failed("GATEWAY_BUSY", "status 403");
  if (response.status !== 200) return failed("GATEWAY_UNREACHABLE", `status ${response.status}`);
  return verifyReply(configuration, response.text);
}

async function post(access: GatewayAccess, url: string, body: string) {
  const response = await (access.fetch ?? fetch)(url, {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    redirect: "error",
    signal: AbortSignal.timeout(access.timeoutMs ?? TIMEOUT_MS),
  });
  return { status: response.status, text: await response.text() };
}

function verifyReply(configuration: EcpayConfiguration, text: string): GatewayReply {
  const form = parseForm(text.trim());
  if (!form.ok) return failed("REPLY_NOT_VERIFIED", form.refusal);
  if (!hasValidCheckMacValue(form.fields, configuration)) {
    return failed("REPLY_NOT_VERIFIED", "MAC_INVALID");
  }
  if (form.fields.get("MerchantID") !== configuration.merchantId) {
    return failed("REPLY_NOT_VERIFIED", "OTHER_MERCHANT");
  }
  return { ok: true, fields: form.fields };
}

function failed(code: GatewayProblem["code"], detail: string): GatewayReply {
  return { ok: false, problem: { code, detail } };
}
