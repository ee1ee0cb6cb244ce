import fs from "node:fs";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { inject } from "vitest";

/** Whether this machine has a browser; without one the stories are reported as skipped. */
export const hasBrowser = (): boolean => fs.existsSync(inject("chromium"));

export type Locale = "zh-TW" | "en";

/** The two widths every screen is made for. */
export const PHONE = { width: 390, height: 844 } as const;
export const DESKTOP = { width: 1280, height: 900 } as const;

const USER_AGENT =
  "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";

/** Opens the browser once for a file. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject("chromium"),
    args: ["--no-sandbox", "--disable-gpu"],
  });
}

/** A shopper of their own: own cookies, own size, own language. Errors of the page fail the story. */
export async function newShopper(
  browser: Browser,
  {
    size = DESKTOP,
    locale = "zh-TW",
  }: { size?: { width: number; height: number }; locale?: Locale } = {},
): Promise<{ context: BrowserContext; page: Page; pageErrors: string[] }> {
  const context = await browser.newContext({
    baseURL: inject("addresses").shop,
    viewport: size,
    locale,
    reducedMotion: "reduce",
    timezoneId: "Asia/Taipei",
    // A visit by "headless" anything counts as a bot, as it should.
    userAgent: USER_AGENT,
    isMobile: size === PHONE,
    hasTouch: size === PHONE,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const pageErrors: string[] = [];
  page.on("pageerror", (error) => pageErrors.push(error.message));
  return { context, page, pageErrors };
}

/** What the page looked like when a story failed: a picture in `.reports/`, beside the test report. */
export async function pictureOf(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `.reports/${name}.png`, fullPage: true });
}
