import type { Browser, BrowserContext, Page } from "playwright-core";

/** A screen to look at. */
export interface Screen {
  name: string;
  path: string;
  /** Who looks: a signed-in state; absent for a visitor. */
  state?: Awaited<ReturnType<BrowserContext["storageState"]>>;
  /** What to do before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

/** The screens of a shop that shows the states of the mock-up world. */
export async function screens(_shop: string, _browser: Browser): Promise<Screen[]> {
  return [];
}
