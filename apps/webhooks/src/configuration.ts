import { ecpayFromEnvironment, type EcpayConfiguration } from "@8521/ecpay";
import { shopSettings, type ShopSettings } from "@8521/engine/commands";

/** Everything this server is told from outside. */
export interface WebhooksConfiguration {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Origin of the shop, where browsers are sent back to. */
  readonly shopUrl: string;
  readonly ecpay: EcpayConfiguration;
  readonly settings: ShopSettings;
  /** Absent when the shop has no LINE channel. */
  readonly lineChannelSecret: string | undefined;
}

/** Reads the environment. @throws Error with a sentence that says what to set. */
export function readConfiguration(
  env: Readonly<Record<string, string | undefined>>,
): WebhooksConfiguration {
  const databaseUrl = env.DATABASE_URL;
  if (!databaseUrl) throw new Error("DATABASE_URL is missing: set it to a PostgreSQL address.");
  const ecpay = ecpayFromEnvironment(env);
  return {
    databaseUrl,
    host: env.HOST ?? "127.0.0.1",
    port: Number(env.PORT ?? 8032),
    shopUrl: new URL(env.SHOP_URL ?? "http://localhost:8030").origin,
    ecpay,
    settings: shopSettings(env, { merchantId: ecpay.merchantId, amountLimits: ecpay.amountLimits }),
    lineChannelSecret: env.LINE_CHANNEL_SECRET?.trim() || undefined,
  };
}
