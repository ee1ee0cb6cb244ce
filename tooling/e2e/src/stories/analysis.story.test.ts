import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from "vitest";
import { hasBrowser, newShopper, openBrowser, pictureOf } from "../house/browser.ts";
import { visit } from "./steps.ts";

describe.skipIf(!hasBrowser())("an admin who wants to know before deciding", () => {
  let browser: Browser;
  let page: Page;
  let pageErrors: string[];
  beforeAll(async () => {
    browser = await openBrowser();
    ({ page, pageErrors } = await newShopper(browser));
    page.setDefaultTimeout(60_000);
    await page.context().request.post("/graphql", {
      data: {
        query: `mutation { signIn(input: { email: "admin@8521.test", password: "demo-8521-shop" }) { problems { code } } }`,
      },
    });
  });
  afterAll(() => browser.close());
  beforeEach((test) => {
    onTestFailed(() => pictureOf(page, `analysis-${test.task.id}`));
  });

  const main = () => page.getByRole("main");

  it("tries a draft on a cart, with its code, and sees every discount's story", async () => {
    await visit(page, "/admin/analysis");
    await main().getByRole("textbox", { name: "加入商品" }).click();
    await page.getByRole("listbox").getByRole("option").first().click();
    await main().getByText("應付").first().waitFor();
    const draft = main().getByLabel("試用的折扣").locator("option", { hasText: "草稿" }).first();
    await main()
      .getByLabel("試用的折扣")
      .selectOption((await draft.getAttribute("value"))!);
    await main().getByText("有它", { exact: true }).waitFor();
    expect(
      await main().getByRole("table", { name: "考慮過的折扣" }).locator("tbody tr").count(),
    ).toBeGreaterThan(0);
    await pictureOf(page, "analysis-simulator");
  });

  it("lets the worker price a draft over past orders, and reads what it would have cost", async () => {
    await visit(page, "/admin/analysis/backtests");
    const choice = main().getByLabel("哪個折扣");
    await choice.locator("option").nth(1).waitFor({ state: "attached" });
    await choice.selectOption({ index: 1 });
    await main().getByRole("button", { name: "開始回測" }).click();
    await main().getByText("完成").first().waitFor({ timeout: 60_000 });
    expect(await main().getByRole("progressbar").first().getAttribute("aria-valuenow")).toBe("100");
    await pictureOf(page, "analysis-backtests");
  });

  it("sees which discounts stand in each other's way, and which rules changed", async () => {
    await visit(page, "/admin/analysis/conflicts");
    await main().getByRole("table").or(main().getByText("沒有衝突")).first().waitFor();
    await pictureOf(page, "analysis-conflicts");
    await visit(page, "/admin/analysis/drift?all=yes");
    await main().getByRole("table").first().waitFor();
    expect(await main().locator("tbody tr").count()).toBe(20);
    await pictureOf(page, "analysis-drift");
  });

  it("replays an order's snapshot and gets the very same price", async () => {
    await visit(page, "/admin/orders");
    await main().getByRole("table").first().locator("tbody a").first().click();
    await page.waitForURL(/\/admin\/orders\/.+/);
    await main().locator("summary").first().click();
    await main().getByRole("button", { name: "重算快照" }).click();
    const said = main().getByRole("status").filter({ hasText: "和當時一模一樣" });
    await said.waitFor();
    expect(await said.count()).toBe(1);
    await pictureOf(page, "analysis-replay");
    expect(pageErrors).toEqual([]);
  });
});
