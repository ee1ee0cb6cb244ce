/** What this server is told by its environment. */
import { ecpayFromEnvironment, isPublishedTestKey, type EcpayConfiguration } from "@8521/ecpay";
import { createHash } from "node:crypto";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly port: number;
  /** Interface to listen on. */
  readonly host: string;
  readonly databaseUrl: string;
  /** Where shoppers see the shop; links in mails begin with it. */
  readonly shopUrl: string;
  /** Where the payment gateway reaches `apps/webhooks`. */
  readonly webhooksUrl: string;
  readonly ecpay: EcpayConfiguration;
  /** Signs sessions. */
  readonly authSecret: string;
  /** Signs the cart and visitor cookies. */
  readonly cookieSecret: string;
  readonly isProduction: boolean;
  /** A demo shop: identities can be switched by the header `x-demo-identity`. Never in production. */
  readonly isDemo: boolean;
  /** Hops of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number;
  readonly logLevel: string;
  /** GraphQL requests one address may send in a minute; 0, or `RATE_LIMITS=off` of a benchmark, is without limit. */
  readonly requestsPerMinute: number;
  /** How often a query is asked before it is compiled; 0 is at once. */
  readonly compileAfter: number;
  /** Most connections to the database. */
  readonly poolSize: number;
  /** Second level of the rule cache; null keeps it in memory only. */
  readonly redisUrl: string | null;
}

const SECRET_LENGTH_MIN = 32;

/**
 * Reads the environment once, at start-up.
 *
 * @throws Error with a sentence that says what to set.
 */
export function readConfig(env: Environment): Config {
  const isProduction = env.NODE_ENV === "production";
  const ecpay = ecpayFromEnvironment(env);
  if (isProduction && isPublishedTestKey(ecpay.hashKey, ecpay.hashIv))
    throw new Error(
      "ECPAY_HASH_KEY and ECPAY_HASH_IV are ECPay's published test keys: set your own before opening a real shop.",
    );
  if (isProduction && env.DEMO === "1")
    throw new Error("DEMO=1 lets anybody be an admin: remove it in production.");
  return {
    port: wholeNumber(env, "PORT", 8031),
    host: env.HOST ?? "127.0.0.1",
    databaseUrl: required(env, "DATABASE_URL", "the address of the PostgreSQL database"),
    shopUrl: address(env, "SHOP_URL", "http://localhost:8030"),
    webhooksUrl: address(env, "WEBHOOKS_URL", "http://localhost:8032"),
    ecpay,
    authSecret: secret(env, "AUTH_SECRET", isProduction),
    cookieSecret: secret(env, "COOKIE_SECRET", isProduction),
    isProduction,
    isDemo: env.DEMO === "1",
    trustedProxies: wholeNumber(env, "TRUSTED_PROXIES", 1),
    logLevel: env.LOG_LEVEL ?? "info",
    requestsPerMinute:
      env.RATE_LIMITS === "off" ? 0 : wholeNumber(env, "REQUESTS_PER_MINUTE", 1200),
    compileAfter: wholeNumber(env, "COMPILE_QUERIES_AFTER", 8),
    poolSize: wholeNumber(env, "DATABASE_POOL", 20),
    redisUrl: env.REDIS_URL?.trim() || null,
  };
}

function required(env: Environment, name: string, what: string): string {
  const value = env[name]?.trim();
  if (!value) throw new Error(`${name} is missing: set it to ${what}.`);
  return value;
}

function address(env: Environment, name: string, usual: string): string {
  const value = env[name]?.trim() || usual;
  if (!URL.canParse(value)) throw new Error(`${name} must be an address such as ${usual}.`);
  return value.replace(/\/+$/, "");
}

function wholeNumber(env: Environment, name: string, usual: number): number {
  const value = Number(env[name] ?? usual);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`${name} must be a whole number, not "${env[name]}".`);
  return value;
}

function secret(env: Environment, name: string, isProduction: boolean): string {
  const value = env[name]?.trim();
  if (value && value.length >= SECRET_LENGTH_MIN) return value;
  if (value) throw new Error(`${name} is too short: use at least ${SECRET_LENGTH_MIN} characters.`);
  if (isProduction)
    throw new Error(`${name} is missing: set it to a random text (openssl rand -base64 32).`);
  return createHash("sha256").update(`development only: ${name}`).digest("base64");
}
