import { ecpayFromEnvironment, type EcpayConfiguration } from "@8521/ecpay";
import type { LineMessaging } from "@8521/line";
import { shopSettings, type ShopSettings } from "@8521/engine/commands";

/** Everything the worker is told from outside. */
export interface WorkerConfiguration {
  readonly databaseUrl: string;
  readonly port: number;
  readonly shopUrl: string;
  readonly ecpay: EcpayConfiguration;
  readonly settings: ShopSettings;
  /** Null: mails stay in the mailbox, which is then shown under /mailbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Development only: the secret of a receiver that shows what webhooks bring; null: none is there. */
  readonly receiverSecret: string | null;
  /** Null: messages by LINE stay in the mailbox. */
  readonly line: LineMessaging | null;
}

/** Reads the environment (docs/environment.md). @throws Error with a sentence that says what to set. */
export function readConfiguration(env: NodeJS.ProcessEnv): WorkerConfiguration {
  const databaseUrl = env.DATABASE_URL;
  if (!databaseUrl) throw new Error("DATABASE_URL is missing: set it to a PostgreSQL 18 address.");
  const ecpay = ecpayFromEnvironment(env);
  const smtpUrl = env.SMTP_URL?.trim() || null;
  if (env.NODE_ENV === "production" && !smtpUrl)
    throw new Error(
      "SMTP_URL is missing: in production mail must leave the house (smtps://user:password@host).",
    );
  const receiverSecret = env.WEBHOOK_RECEIVER_SECRET?.trim() || null;
  if (env.NODE_ENV === "production" && receiverSecret)
    throw new Error("WEBHOOK_RECEIVER_SECRET is for development: unset it in production.");
  return {
    databaseUrl,
    receiverSecret,
    port: Number(env.PORT ?? 8033),
    shopUrl: (env.SHOP_URL ?? "http://localhost:8030").replace(/\/$/, ""),
    ecpay,
    settings: shopSettings(env, { merchantId: ecpay.merchantId, amountLimits: ecpay.amountLimits }),
    smtpUrl,
    line: lineMessaging(env),
    mailFrom: env.MAIL_FROM ?? "8521 Commerce <shop@8521.example>",
  };
}

function lineMessaging(env: NodeJS.ProcessEnv): LineMessaging | null {
  const accessToken = env.LINE_CHANNEL_ACCESS_TOKEN?.trim();
  if (!accessToken) return null;
  return { accessToken, host: env.LINE_HOST?.trim() || "https://api.line.me" };
}
