import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from "vitest";
import { hasBrowser, newShopper, openBrowser, pictureOf } from "../house/browser.ts";
import { visit } from "./steps.ts";

describe.skipIf(!hasBrowser())("an admin who finds a misprinted code", () => {
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
    onTestFailed(() => pictureOf(page, `duplicates-${test.task.id}`));
  });

  it("tries the merge, does it, sees the alias, and takes it back", async () => {
    const main = page.getByRole("main");
    await visit(page, "/admin/vouchers/duplicates");
    await main.getByRole("heading", { name: /MINA10/ }).waitFor();
    await main.getByRole("link", { name: "試算合併" }).first().click();
    await main.getByText("MINAI0 仍然有效").waitFor();
    await main.getByRole("button", { name: "合併成 MINA10" }).click();
    await main.getByRole("heading", { name: "合併完成" }).waitFor();
    await pictureOf(page, "duplicates-merged");

    await main.getByRole("link", { name: "查看 MINA10" }).click();
    await main.getByRole("link", { name: "MINAI0" }).waitFor();

    await visit(page, "/admin/vouchers/duplicates");
    await main.getByText("沒有容易看錯的優惠碼").waitFor();
    await main.getByRole("button", { name: "還原" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "還原" }).click();
    await main.getByText("已還原").waitFor();
    await main.getByRole("heading", { name: /MINA10/ }).waitFor();
    await pictureOf(page, "duplicates-undone");
    expect(pageErrors).toEqual([]);
  });
});
