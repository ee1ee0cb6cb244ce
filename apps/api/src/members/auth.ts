import type { Orm } from "@8521/database";
import { betterAuth } from "better-auth";
import { Pool } from "pg";
import type { Config } from "../config.ts";
import { sendResetMail, sendVerificationMail } from "./account-mails.ts";

export const PASSWORD_LENGTH_MIN = 10;
const SESSION_DAYS = 30;
const DAY_SECONDS = 24 * 3600;
const LINK_HOURS = 24;

const times = { createdAt: "created_at", updatedAt: "updated_at" };

/** Accounts and sessions, kept by the auth library in the `auth_*` tables. */
export function openAuth(config: Config, orm: Orm) {
  const pool = new Pool({ connectionString: config.databaseUrl, max: 5 });
  // A connection that dies while idle must not take the process with it.
  pool.on("error", () => {});
  const auth = betterAuth({
    appName: "8521",
    secret: config.authSecret,
    baseURL: config.shopUrl,
    basePath: "/auth",
    database: pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    trustedOrigins: [config.shopUrl],
    user: { modelName: "auth_user", fields: { emailVerified: "email_verified", ...times } },
    session: {
      modelName: "auth_session",
      expiresIn: SESSION_DAYS * DAY_SECONDS,
      updateAge: DAY_SECONDS,
      fields: {
        userId: "user_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        ...times,
      },
    },
    account: {
      modelName: "auth_account",
      fields: {
        userId: "user_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        ...times,
      },
    },
    verification: {
      modelName: "auth_verification",
      fields: { expiresAt: "expires_at", ...times },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH_MIN,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendResetMail(orm, config, user, token),
    },
    emailVerification: {
      expiresIn: LINK_HOURS * 3600,
      sendOnSignUp: true,
      sendVerificationEmail: ({ user, token }) => sendVerificationMail(orm, config, user, token),
    },
    advanced: {
      cookiePrefix: "shop",
      useSecureCookies: config.shopUrl.startsWith("https:"),
      database: { generateId: "uuid" },
    },
  });
  return { api: auth.api, close: () => pool.end() };
}

export type Auth = ReturnType<typeof openAuth>;
