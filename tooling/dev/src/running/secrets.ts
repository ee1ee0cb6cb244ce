import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/** Secrets of a development shop: made once, kept with its data, so that sessions and codes survive a restart. */
export interface DevelopmentSecrets {
  readonly AUTH_SECRET: string;
  /** `version:base64(32 bytes)`, comma separated, newest first: the keys that seal private codes. */
  readonly CODE_KEYS: string;
  /** Base64 of 32 bytes: finds codes without knowing them. */
  readonly CODE_INDEX_KEY: string;
  /** Base64 of 32 bytes: order links and identity hashes. */
  readonly ACCESS_SECRET: string;
  readonly COOKIE_SECRET: string;
}

function fresh(): DevelopmentSecrets {
  const key = () => randomBytes(32).toString("base64");
  return {
    AUTH_SECRET: key(),
    CODE_KEYS: `1:${key()}`,
    CODE_INDEX_KEY: key(),
    ACCESS_SECRET: key(),
    COOKIE_SECRET: key(),
  };
}

/** Reads the folder's secrets, making them on the first run (readable by this user only). */
export function developmentSecrets(folder: string): DevelopmentSecrets {
  const file = path.join(folder, "secrets.json");
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, "utf8")) as DevelopmentSecrets;
  const secrets = fresh();
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
