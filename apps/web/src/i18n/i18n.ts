import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { applyLocaleToDocument, initialLocale, rememberLocale, type Locale } from "./locale.ts";

type Words = Record<string, unknown>;

/** The shop's words come as one file a language; the areas' words come with their area. */
const shopWords: Record<Locale, () => Promise<{ default: Record<string, Words> }>> = {
  "zh-TW": () => import("../locales/zh-TW/shop.ts"),
  en: () => import("../locales/en/shop.ts"),
};
const areaWords = import.meta.glob<{ default: Words }>("../locales/*/{area,admin,affiliate}*.json");

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

async function readWords(locale: Locale, namespace: string): Promise<Words> {
  const area = areaWords[`../locales/${locale}/${namespace}.json`];
  if (area) return (await area()).default;
  const shop = (await shopWords[locale]()).default;
  return shop[namespace] ?? {};
}

/** Starts the words of the shop; resolves when the first screen can speak. */
export async function startWords(): Promise<void> {
  const locale = initialLocale();
  applyLocaleToDocument(locale);
  const shop = (await shopWords[locale]()).default;
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: locale,
      fallbackLng: false,
      ns: Object.keys(shop),
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
