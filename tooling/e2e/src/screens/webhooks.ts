import type { Page } from "playwright-core";
import type { Screen } from "./list.ts";
import { askAs, type Person } from "./people.ts";

/** The demo receiver's endpoint, with a test event that was sent to it. */
export async function webhookScreens(admin: Person, state: Screen["state"]): Promise<Screen[]> {
  const data = await askAs(admin, `{ admin { webhookEndpoints { id } } }`);
  const { id } = data.admin.webhookEndpoints[0];
  await askAs(
    admin,
    `mutation($id: ID!) { webhookEndpointSendTest(id: $id) { problems { message } } }`,
    { id },
  );
  const path = `/admin/webhooks/${id}`;
  const open = (page: Page) => page.locator("details summary").first().click();
  return [
    { name: "admin-webhooks", path: "/admin/webhooks", state },
    { name: "admin-tills", path: "/admin/tills", state },
    { name: "admin-webhooks-new", path: "/admin/webhooks/new", state },
    { name: "admin-webhook", path, state },
    { name: "admin-webhook-delivery", path, state, act: open },
  ];
}
