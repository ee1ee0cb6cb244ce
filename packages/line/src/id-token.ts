import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from "jose";

const ISSUER = "https://access.line.me";
const CLOCK_TOLERANCE_SECONDS = 60;

/** A person who proved to LINE who they are. */
export interface LineIdentity {
  /** `U` and 32 hex digits, the same for every channel of one provider, another for the next. */
  readonly subject: string;
  readonly name: string | undefined;
  readonly picture: string | undefined;
  /** Absent for many members, and never verified by LINE: a suggestion, not an identity. */
  readonly email: string | undefined;
}

/**
 * How a token must be signed. Web login: HS256 with the channel secret (though LINE's discovery
 * document speaks of ES256 only). LIFF and native apps: ES256 with LINE's published keys.
 */
export type IdTokenKey =
  | { readonly algorithm: "HS256"; readonly channelSecret: string }
  | { readonly algorithm: "ES256"; readonly jwks: JSONWebKeySet };

/** What a token has to match. */
export interface IdTokenExpectation {
  readonly channelId: string;
  /** The nonce bound to the session that began the sign-in. */
  readonly nonce: string;
  readonly key: IdTokenKey;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The identity, or the first thing that was wrong. */
export type IdTokenResult =
  | { readonly ok: true; readonly identity: LineIdentity }
  | { readonly ok: false; readonly reason: string };

/**
 * Verifies an ID token: signature by exactly the expected algorithm, issuer, our channel, time,
 * nonce. An OpenID client library may skip the HS256 signature, so it is checked here always.
 */
export async function verifyIdToken(
  token: string,
  expectation: IdTokenExpectation,
): Promise<IdTokenResult> {
  try {
    const claims = await verifySignature(token, expectation);
    if (claims.nonce !== expectation.nonce) return { ok: false, reason: "NONCE_MISMATCH" };
    if (!claims.sub) return { ok: false, reason: "SUBJECT_MISSING" };
    return { ok: true, identity: identityOf(claims.sub, claims) };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

async function verifySignature(token: string, expectation: IdTokenExpectation) {
  const options = {
    issuer: ISSUER,
    audience: expectation.channelId,
    algorithms: [expectation.key.algorithm],
    currentDate: new Date(expectation.now),
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ["sub", "exp", "nonce"],
  };
  const { key } = expectation;
  const verified =
    key.algorithm === "HS256"
      ? await jwtVerify(token, new TextEncoder().encode(key.channelSecret), options)
      : await jwtVerify(token, createLocalJWKSet(key.jwks), options);
  return verified.payload;
}

function identityOf(subject: string, claims: JWTPayload): LineIdentity {
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  return {
    subject,
    name: text(claims.name),
    picture: text(claims.picture),
    email: text(claims.email),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "TOKEN_INVALID";
}
