/// <reference lib="dom" />
/**
 * Walks every screen of the running shop at phone and desk width in both languages, keeps a picture of each in
 * `.reports/screens`, runs axe on it, and looks for sideways scrolling and errors in the console.
 *
 *   SHOP_URL=http://localhost:8030 node tooling/e2e/src/screens.ts [words a name must contain...]
 *
 * `ROUNDS=phone:zh-TW,desk:en` walks only those.
 *
 * Ends with a list of what was found; the exit code is 1 when anything serious was.
 */
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { screens, type Screen } from "./screens/list.ts";

const { default: AxeBuilder } = createRequire(import.meta.url)("@axe-core/playwright") as {
  default: typeof import("@axe-core/playwright").default;
};

const shop = process.env.SHOP_URL ?? "http://localhost:8030";
const folder = fileURLToPath(new URL("../../../.reports/screens/", import.meta.url));
const words = process.argv.slice(2);
const rounds = process.env.ROUNDS?.split(",");

const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 860 } } as const;
const LOCALES = ["zh-TW", "en"] as const;
const SERIOUS = new Set(["serious", "critical"]);

const browser = await launch();
const findings: string[] = [];
try {
  mkdirSync(folder, { recursive: true });
  const all = await screens(shop, browser);
  const wanted = all.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const locale of LOCALES)
      if (!rounds || rounds.includes(`${size}:${locale}`))
        await walk(wanted, { size, viewport, locale });
  }
} finally {
  await browser.close();
}
console.log(findings.length > 0 ? findings.join("\n") : "nothing serious on any screen");
process.exitCode = findings.length > 0 ? 1 : 0;

interface Round {
  size: string;
  viewport: { width: number; height: number };
  locale: string;
}

/** One browser window for each person, all screens in turn. */
async function walk(wanted: readonly Screen[], round: Round): Promise<void> {
  for (const [who, theirs] of Map.groupBy(wanted, ({ state }) => state)) {
    const context = await browser.newContext({
      viewport: round.viewport,
      deviceScaleFactor: 1,
      hasTouch: round.size === "phone",
      locale: round.locale,
      reducedMotion: "reduce",
      ...(who ? { storageState: who } : {}),
    });
    await context.addCookies([{ name: "locale", value: round.locale, url: shop }]);
    for (const screen of theirs) await look(context, screen, round);
    await context.close();
  }
}

async function look(
  context: BrowserContext,
  screen: Screen,
  { size, locale }: Round,
): Promise<void> {
  const name = `${screen.name}.${size}.${locale}`;
  const page = await context.newPage();
  page.on("pageerror", (error) => findings.push(`${name}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error")
      findings.push(`${name}: console: ${message.text().slice(0, 300)}`);
  });
  try {
    await page.goto(new URL(screen.path, shop).href);
    await page.waitForLoadState("networkidle");
    await page
      .waitForFunction(() => !document.querySelector("[aria-busy=true]"), null, { timeout: 8_000 })
      .catch(() => {
        findings.push(`${name}: still loading after 8 s`);
      });
    await screen.act?.(page);
    await scrollThrough(page);
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
    findings.push(...(await troublesOf(page)).map((trouble) => `${name}: ${trouble}`));
  } catch (error) {
    findings.push(`${name}: ${String(error).slice(0, 300)}`);
  } finally {
    await page.close();
  }
}

/** Brings lazy pictures in, and goes back to the top so that nothing sticky hides what is below it. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += 700) {
      scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState("networkidle");
}

/** What axe calls serious, and anything wider than the window. */
async function troublesOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => SERIOUS.has(impact ?? ""));
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...serious.map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes
          .map(({ html }) => html.slice(0, 140))
          .slice(0, 2)
          .join(" | ")}`,
    ),
    ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : []),
  ];
}

/** Debian's browser, or the one playwright installed. */
function launch(): Promise<Browser> {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ["--no-sandbox"] });
}
