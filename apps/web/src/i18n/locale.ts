/** The languages of the shop; the first is its mother tongue. */
export const LOCALES = ["zh-TW", "en"] as const;
export type Locale = (typeof LOCALES)[number];

const KEY = "locale";
const YEAR_SECONDS = 31_536_000;

function isLocale(value: string | null | undefined): value is Locale {
  return LOCALES.includes(value as Locale);
}

/** The language chosen before (`?lang=` in the address wins, then cookie, then this browser), else zh-TW. */
export function initialLocale(): Locale {
  const asked = new URLSearchParams(location.search).get("lang");
  if (isLocale(asked)) return asked;
  const cookie = /(?:^|; )locale=([^;]+)/.exec(document.cookie)?.[1];
  if (isLocale(cookie)) return cookie;
  const kept = readKept();
  return isLocale(kept) ? kept : "zh-TW";
}

/** Remembers the choice for a year, for this browser and for what the server writes (mails, messages). */
export function rememberLocale(locale: Locale): void {
  document.cookie = `${KEY}=${locale}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // Private windows may refuse storage; the cookie is enough.
  }
}

/** Tells the document its language, so that fonts, hyphenation and screen readers follow. */
export function applyLocaleToDocument(locale: Locale): void {
  document.documentElement.lang = locale === "zh-TW" ? "zh-Hant-TW" : "en";
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
