import type { Page } from "playwright-core";
import type { Screen } from "./list.ts";
import { askAs, type Person } from "./people.ts";

/** A voucher that still works, its dialogs, a saved view, and several chosen at once. */
export async function voucherScreens(admin: Person, state: Screen["state"]): Promise<Screen[]> {
  const data = await askAs(
    admin,
    `mutation { savedViewSave(list: VOUCHERS, name: "夏季檔期 Summer", search: { status: "ACTIVE" }) { problems { code } } }`,
  ).then(() =>
    askAs(
      admin,
      `{ admin { vouchers(first: 1, filter: { status: ACTIVE }) { edges { node { id } } } } }`,
    ),
  );
  const path = `/admin/vouchers/${data.admin.vouchers.edges[0].node.id}`;
  const list = "/admin/vouchers";
  return [
    { name: "admin-voucher-edit", path, state, act: opened(/^(編輯|Edit)$/) },
    { name: "admin-voucher-owner", path, state, act: opened(/^(變更持有者|Change owner)$/) },
    { name: "admin-vouchers-view", path: `${list}?status=ACTIVE`, state },
    {
      name: "admin-vouchers-save",
      path: `${list}?status=PAUSED`,
      state,
      act: opened(/^(儲存這個檢視|Save this view)$/),
    },
    { name: "admin-vouchers-chosen", path: list, state, act: chosen },
    { name: "admin-vouchers-extend", path: list, state, act: extended },
  ];
}

function opened(name: RegExp) {
  return async (page: Page) => {
    await page.getByRole("button", { name }).click();
    await page.getByRole("dialog").waitFor();
  };
}

async function chosen(page: Page): Promise<void> {
  for (const row of [2, 3]) await page.getByRole("checkbox").nth(row).check();
}

async function extended(page: Page): Promise<void> {
  await chosen(page);
  await opened(/^(延長|Extend)$/)(page);
}
