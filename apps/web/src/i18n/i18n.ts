import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { applyLocaleToDocument, initialLocale, rememberLocale, type Locale } from "./locale.ts";

type Words = Record<string, unknown>;

/** One file a chapter and language; a page's words come with the page. */
const chapters = import.meta.glob<{ default: Words }>("../locales/*/*.json");
/** What the first screen says. */
const FIRST_WORDS = ["everywhere", "shop"];

const backend: BackendModule = {
  type: "backend",
  init: () => {},
  read: (language, namespace, done) => {
    readWords(language as Locale, namespace).then(
      (words) => done(null, words),
      (error: Error) => done(error, null),
    );
  },
};

async function readWords(locale: Locale, chapter: string): Promise<Words> {
  const read = chapters[`../locales/${locale}/${chapter}.json`];
  if (!read) throw new Error(`No words are called ${chapter}`);
  return (await read()).default;
}

/** Starts the words of the shop; resolves when the first screen can speak. */
export async function startWords(): Promise<void> {
  const locale = initialLocale();
  applyLocaleToDocument(locale);
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: locale,
      fallbackLng: false,
      ns: FIRST_WORDS,
      defaultNS: "everywhere",
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
}

/** Changes the language of everything: words, document, and what the server says. */
export async function changeLocale(locale: Locale): Promise<void> {
  rememberLocale(locale);
  await i18next.changeLanguage(locale);
  applyLocaleToDocument(locale);
}

/** The language spoken now. */
export function currentLocale(): Locale {
  return i18next.language === "en" ? "en" : "zh-TW";
}
