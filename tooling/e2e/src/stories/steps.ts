import type { Page } from "playwright-core";

/** Steps that several stories take, named as a person would say them. All in zh-TW, the shop's first language. */
export const PASSWORD = "一句很長但是好記的話 8521";

/** Opens a page and waits until it has what it asked for. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "networkidle" });
}

export async function putIntoCart(page: Page, path: string): Promise<void> {
  await visit(page, path);
  const before = await cartCount(page);
  await page.getByRole("main").getByRole("button", { name: "加入購物車" }).first().click();
  await page.waitForFunction(
    (count) =>
      Number(
        /(\d+) 件/.exec(
          document.querySelector('header a[href="/cart"]')?.getAttribute("aria-label") ??
            document.querySelector('header a[href="/cart"]')?.textContent ??
            "",
        )?.[1] ?? 0,
      ) > count,
    before,
  );
}

async function cartCount(page: Page): Promise<number> {
  const link = page.locator('header a[href="/cart"]');
  const words = (await link.getAttribute("aria-label")) ?? (await link.textContent()) ?? "";
  return Number(/(\d+) 件/.exec(words)?.[1] ?? 0);
}

/** Types a code as people do and waits for its outcome. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: "優惠碼" }).fill(code);
  await page.getByRole("textbox", { name: "優惠碼" }).press("Enter");
}

/** Signs up and comes back to where the shopper was. */
export async function signUp(
  page: Page,
  { name, email, next }: { name: string; email: string; next: string },
): Promise<void> {
  await visit(page, `/sign-up?next=${encodeURIComponent(next)}`);
  await page.getByRole("textbox", { name: "姓名" }).fill(name);
  await page.getByRole("textbox", { name: "電子郵件" }).fill(email);
  await page.getByRole("textbox", { name: "密碼" }).fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "建立帳號" }).click();
  await page.waitForURL(`**${next}`);
}

/** Fills what checkout asks of a buyer of goods. */
export async function fillDelivery(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "手機", exact: true }).fill("0912-345-678");
  await page.getByRole("radio", { name: /宅配到府/ }).check({ force: true });
  const main = page.getByRole("main");
  await main.getByRole("textbox", { name: "收件人", exact: true }).fill("王小明");
  await main.getByRole("textbox", { name: "收件人電話" }).fill("0912-345-678");
  await main.getByRole("combobox", { name: "縣市" }).selectOption("臺北市");
  await main.getByRole("textbox", { name: "鄉鎮市區" }).fill("中正區");
  await main.getByRole("textbox", { name: "郵遞區號" }).fill("100");
  await main.getByRole("textbox", { name: "地址" }).fill("重慶南路一段 122 號");
}

/** Agrees and places the order; ends on the gateway's page. */
export async function placeOrder(page: Page, method: RegExp): Promise<void> {
  await page.getByRole("radio", { name: method }).check({ force: true });
  await page.getByRole("checkbox", { name: /我已確認內容與金額/ }).check({ force: true });
  await page
    .getByRole("button", { name: /送出訂單/ })
    .first()
    .click();
}

/** Who orders, for a guest. */
export async function fillContact(
  page: Page,
  { name, email }: { name: string; email: string },
): Promise<void> {
  await page.getByRole("textbox", { name: "姓名", exact: true }).fill(name);
  await page.getByRole("textbox", { name: "電子郵件" }).fill(email);
}
