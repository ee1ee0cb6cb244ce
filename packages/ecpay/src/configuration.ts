import { DEFAULT_AMOUNT_LIMITS, type AmountLimits } from "./amount-limits.ts";
import { isPublishedTestKey, STAGE_MERCHANT } from "./published-test-keys.ts";

/** `stage` and `production` are ECPay's own; `custom` is any other host, the simulator for one. */
export type EcpayEnvironment = "stage" | "production" | "custom";

const OFFICIAL_HOSTS = {
  stage: "https://payment-stage.ecpay.com.tw",
  production: "https://payment.ecpay.com.tw",
} as const;

/** Everything that differs between one ECPay contract and another. */
export interface EcpayConfiguration {
  readonly environment: EcpayEnvironment;
  /** Origin our server calls, without a trailing slash. */
  readonly host: string;
  /** Origin the shopper's browser posts to; the same as `host` unless a container network hides it. */
  readonly browserHost: string;
  readonly merchantId: string;
  readonly hashKey: string;
  readonly hashIv: string;
  readonly amountLimits: AmountLimits;
}

/** What one writes down; the rest has defaults. `host` is only read, and then needed, for `custom`. */
export interface EcpaySettings {
  readonly environment: EcpayEnvironment;
  readonly host?: string;
  readonly browserHost?: string;
  readonly merchantId: string;
  readonly hashKey: string;
  readonly hashIv: string;
  readonly amountLimits?: Partial<AmountLimits>;
}

/**
 * Checks the settings once, at start-up, so that nothing later has to.
 * Keys are trimmed: a newline from an environment file would otherwise change every signature.
 *
 * @throws Error when a key, the merchant id or a custom host is missing, or when published test
 * keys are used against the production host.
 */
export function configureEcpay(settings: EcpaySettings): EcpayConfiguration {
  const host = hostOf(settings);
  const configuration: EcpayConfiguration = {
    environment: settings.environment,
    host,
    browserHost: settings.browserHost ? originOf(settings.browserHost) : host,
    merchantId: required("merchant id", settings.merchantId),
    hashKey: required("HashKey", settings.hashKey),
    hashIv: required("HashIV", settings.hashIv),
    amountLimits: { ...DEFAULT_AMOUNT_LIMITS, ...settings.amountLimits },
  };
  assertProductionSafe(configuration);
  return configuration;
}

/**
 * Refuses the published test keys where real money flows.
 *
 * @throws Error naming the setting to change, never the key.
 */
export function assertProductionSafe(configuration: EcpayConfiguration): void {
  const { environment, host } = configuration;
  const isReal = environment === "production" || host === OFFICIAL_HOSTS.production;
  if (isReal) refuseTestKeys(configuration);
}

function refuseTestKeys(configuration: EcpayConfiguration): void {
  if (isPublishedTestKey(configuration.hashKey, configuration.hashIv)) {
    throw new Error(
      "A published ECPay test key is configured where money is real. Set ECPAY_HASH_KEY and ECPAY_HASH_IV to your own.",
    );
  }
}

/**
 * Reads the configuration from environment variables: `ECPAY_ENVIRONMENT` (default `stage`, or
 * `custom` when `ECPAY_HOST` is set), `ECPAY_HOST`, `ECPAY_BROWSER_HOST`, `ECPAY_MERCHANT_ID`,
 * `ECPAY_HASH_KEY`, `ECPAY_HASH_IV`. Outside production the merchant defaults to the published
 * stage one, so that a fresh checkout runs; with `NODE_ENV=production` its keys are refused on any
 * host, because whoever knows them could tell this shop that an order is paid.
 *
 * @throws Error as {@link configureEcpay} does.
 */
export function ecpayFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): EcpayConfiguration {
  const environment = environmentOf(env);
  const fallback =
    environment === "production" ? { merchantId: "", hashKey: "", hashIv: "" } : STAGE_MERCHANT;
  const configuration = configureEcpay({
    environment,
    ...(env.ECPAY_HOST ? { host: env.ECPAY_HOST } : {}),
    ...(env.ECPAY_BROWSER_HOST ? { browserHost: env.ECPAY_BROWSER_HOST } : {}),
    merchantId: env.ECPAY_MERCHANT_ID ?? fallback.merchantId,
    hashKey: env.ECPAY_HASH_KEY ?? fallback.hashKey,
    hashIv: env.ECPAY_HASH_IV ?? fallback.hashIv,
  });
  if (env.NODE_ENV === "production") refuseTestKeys(configuration);
  return configuration;
}

function environmentOf(env: Readonly<Record<string, string | undefined>>): EcpayEnvironment {
  const named = env.ECPAY_ENVIRONMENT ?? (env.ECPAY_HOST ? "custom" : "stage");
  if (named === "stage" || named === "production" || named === "custom") return named;
  throw new Error(`ECPAY_ENVIRONMENT must be stage, production or custom, not "${named}".`);
}

function hostOf(settings: EcpaySettings): string {
  if (settings.environment !== "custom") return OFFICIAL_HOSTS[settings.environment];
  return originOf(required("host", settings.host ?? ""));
}

function originOf(address: string): string {
  return new URL(address).origin;
}

function required(name: string, value: string): string {
  const trimmed = value.trim();
  // With a blank key anybody could sign a message that verifies.
  if (!trimmed) throw new Error(`ECPay ${name} is missing.`);
  return trimmed;
}
