import type { Browser, BrowserContext, Page } from "playwright-core";
import { askAs, visitor, type Person } from "./people.ts";
import { voucherScreens } from "./vouchers.ts";
import { webhookScreens } from "./webhooks.ts";
import { orderPaidBy, type PreparedOrder } from "./orders.ts";

/** A screen to look at. */
export interface Screen {
  name: string;
  path: string;
  /** Who looks: a signed-in state; absent for a visitor. */
  state?: Awaited<ReturnType<BrowserContext["storageState"]>>;
  /** What to do before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

const PASSWORD = process.env.DEMO_PASSWORD ?? "demo-8521-shop";

/** Every screen of the shop, with people and orders prepared so that each state is there to be seen. */
export async function screens(shop: string, browser: Browser): Promise<Screen[]> {
  const shopper = await visitor(shop, browser);
  const { goods, courses } = await catalogue(shopper);
  await fill(shopper, [goods[0]!, goods[4]!, courses[4]!], ["MINA10"]);
  const member = await visitor(shop, browser);
  await askAs(member, `mutation($i: SignInInput!) { signIn(input: $i) { problems { message } } }`, {
    i: { email: "customer@8521.test", password: PASSWORD },
  });
  await fill(member, [goods[1]!, courses[5]!], []);
  return [
    ...shopScreens(goods, courses),
    ...(await cartScreens(shopper, member)),
    ...(await orderScreens(shop, browser, goods[2]!)),
    ...(await memberScreens(member)),
    ...doorScreens(),
    ...(await adminScreens(shop, browser)),
    ...(await affiliateScreens(shop, browser)),
  ];
}

async function signedIn(shop: string, browser: Browser, email: string): Promise<Person> {
  const person = await visitor(shop, browser);
  await askAs(person, `mutation($i: SignInInput!) { signIn(input: $i) { problems { message } } }`, {
    i: { email, password: PASSWORD },
  });
  return person;
}

async function adminScreens(shop: string, browser: Browser): Promise<Screen[]> {
  const admin = await signedIn(shop, browser, "admin@8521.test");
  const state = await admin.context.storageState();
  const data = await askAs(
    admin,
    `{ admin {
        orders(first: 1) { edges { node { number } } }
        discounts(first: 1) { edges { node { id } } }
        ranges(first: 1) { edges { node { id } } }
        catalogs(first: 1) { edges { node { id } } }
        vouchers(first: 1) { edges { node { id } } }
        voucherDuplicates(kind: LOOKALIKE, first: 1) { nodes { survivorId codes { voucher { id } } } } } }`,
  );
  const first = (name: string) => data.admin[name].edges[0].node;
  // Mina's code and its misprint.
  const [group] = data.admin.voucherDuplicates.nodes;
  const ids: string[] = group.codes.map(({ voucher }: { voucher: { id: string } }) => voucher.id);
  const retired = ids.filter((id) => id !== group.survivorId);
  const paths = {
    dashboard: "/admin",
    orders: "/admin/orders",
    "orders-none": "/admin/orders?search=nobody-like-this",
    order: `/admin/orders/${first("orders").number}`,
    discounts: "/admin/discounts",
    discount: `/admin/discounts/${first("discounts").id}`,
    "discount-new": "/admin/discounts/new",
    ranges: "/admin/ranges",
    range: `/admin/ranges/${first("ranges").id}`,
    "range-new": "/admin/ranges/new",
    catalogs: "/admin/ranges/catalogs",
    catalog: `/admin/ranges/catalogs/${first("catalogs").id}`,
    "catalog-new": "/admin/ranges/catalogs/new",
    vouchers: "/admin/vouchers",
    voucher: `/admin/vouchers/${first("vouchers").id}`,
    "voucher-new": "/admin/vouchers/new",
    batches: "/admin/vouchers/batches",
    "batch-new": "/admin/vouchers/batches/new",
    "voucher-import": "/admin/vouchers/import",
    duplicates: "/admin/vouchers/duplicates",
    "duplicates-none": "/admin/vouchers/duplicates?kind=EXACT",
    merge: `/admin/vouchers/merge?survivor=${group.survivorId}&retired=${retired.join(",")}`,
    affiliates: "/admin/affiliates",
    alerts: "/admin/alerts",
    reports: "/admin/reports",
    "reports-codes": "/admin/reports?by=VOUCHER",
    refusals: "/admin/reports/refusals",
    risks: "/admin/reports/risks",
    analysis: "/admin/analysis",
    examples: "/admin/analysis/examples?example=06-multi-buy-2",
    backtests: "/admin/analysis/backtests",
    drift: "/admin/analysis/drift",
    conflicts: "/admin/analysis/conflicts",
  };
  return [
    ...Object.entries(paths).map(([name, path]) => ({ name: `admin-${name}`, path, state })),
    ...(await webhookScreens(admin, state)),
    ...(await voucherScreens(admin, state)),
    { name: "admin-forbidden", path: "/admin" },
  ];
}

async function affiliateScreens(shop: string, browser: Browser): Promise<Screen[]> {
  const mina = await signedIn(shop, browser, "mina@8521.test");
  const state = await mina.context.storageState();
  return ["", "orders", "commissions", "codes"].map((name) => ({
    name: `affiliate-${name || "overview"}`,
    path: `/affiliate/${name}`,
    state,
  }));
}

interface Listed {
  slug: string;
  variants: { id: string; stock: string }[];
}

async function catalogue(person: Person): Promise<{ goods: Listed[]; courses: Listed[] }> {
  const list = (kind: string) =>
    `${kind}: products(first: 30, filter: { kind: ${kind} }) { edges { node { slug variants { id stock } } } }`;
  const data = await askAs(person, `{ ${list("PHYSICAL")} ${list("COURSE")} }`);
  const nodes = (name: string): Listed[] =>
    data[name].edges.map((edge: { node: Listed }) => edge.node);
  return { goods: nodes("PHYSICAL"), courses: nodes("COURSE") };
}

async function fill(
  person: Person,
  products: readonly Listed[],
  codes: readonly string[],
): Promise<void> {
  for (const { variants } of products) {
    const variant = variants.find(({ stock }) => stock !== "SOLD_OUT")!;
    await askAs(
      person,
      `mutation($v: ID!) { cartAddLine(variantId: $v) { problems { message } } }`,
      { v: variant.id },
    );
  }
  for (const code of codes) {
    await askAs(
      person,
      `mutation($c: String!) { cartApplyCode(code: $c) { problems { message } } }`,
      { c: code },
    );
  }
}

function shopScreens(goods: readonly Listed[], courses: readonly Listed[]): Screen[] {
  const product = goods.find(({ variants }) => variants.length > 3) ?? goods[0]!;
  return [
    { name: "home", path: "/" },
    { name: "goods", path: "/goods" },
    { name: "courses", path: "/courses" },
    { name: "search", path: "/search?category=coffee&sort=price_asc&stock=in" },
    { name: "search-empty", path: "/search?q=nothing-like-this&stock=in" },
    { name: "product", path: `/products/${product.slug}` },
    { name: "product-sold-out", path: `/products/${soldOut(goods).slug}` },
    { name: "product-gone", path: "/products/no-such-thing" },
    { name: "course", path: `/courses/${courses[1]!.slug}` },
    { name: "landing", path: "/from/mina" },
    { name: "landing-unknown", path: "/from/nobody-we-know" },
    { name: "help", path: "/help" },
    { name: "not-found", path: "/no/such/page" },
  ];
}

function soldOut(goods: readonly Listed[]): Listed {
  return (
    goods.find(({ variants }) => variants.some(({ stock }) => stock === "SOLD_OUT")) ?? goods[1]!
  );
}

async function cartScreens(shopper: Person, member: Person): Promise<Screen[]> {
  const state = await shopper.context.storageState();
  const signedIn = await member.context.storageState();
  const submit = (page: Page) => page.locator("button[type=submit]:visible").last().click();
  const explain = (page: Page) => page.locator("summary").last().click();
  return [
    { name: "cart", path: "/cart", state, act: explain },
    { name: "cart-refused", path: "/cart", state, act: refuse },
    { name: "cart-empty", path: "/cart" },
    { name: "checkout-gate", path: "/checkout", state },
    { name: "checkout", path: "/checkout", state: signedIn },
    { name: "checkout-errors", path: "/checkout", state: signedIn, act: submit },
  ];
}

async function refuse(page: Page): Promise<void> {
  await page.locator("input[aria-describedby]").first().fill("no-such-code-1");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[role=alert]");
}

async function orderScreens(shop: string, browser: Browser, product: Listed): Promise<Screen[]> {
  const variantId = product.variants.find(({ stock }) => stock !== "SOLD_OUT")!.id;
  const by = (method: PreparedOrder["method"], upTo: PreparedOrder["upTo"]) =>
    orderPaidBy(shop, browser, { method, upTo, variantId });
  const atm = await by("ATM", "issue");
  const cvs = await by("CVS", "issue");
  const barcode = await by("BARCODE", "issue");
  const card = await by("CREDIT", "nothing");
  const declined = await by("CREDIT", "decline");
  const paid = await by("CREDIT", "pay");
  const drawn = async (page: Page) => void (await page.waitForSelector("figure img"));
  return [
    { name: "order-unpaid", path: `/orders/${atm}` },
    { name: "order-paid", path: `/orders/${paid}` },
    { name: "order-gone", path: "/orders/000000000000" },
    { name: "pay-atm", path: `/orders/${within(atm, "pay")}` },
    { name: "pay-cvs", path: `/orders/${within(cvs, "pay")}` },
    { name: "pay-barcode", path: `/orders/${within(barcode, "pay")}`, act: drawn },
    { name: "pay-card", path: `/orders/${within(card, "pay")}` },
    { name: "pay-declined", path: `/orders/${within(declined, "pay")}` },
    { name: "pay-paid", path: `/orders/${within(paid, "pay")}` },
    { name: "waiting", path: `/orders/${within(card, "waiting")}` },
  ];
}

/** `123?token=x` and `pay` make `123/pay?token=x`. */
function within(order: string, page: string): string {
  return order.replace("?", `/${page}?`);
}

async function memberScreens(member: Person): Promise<Screen[]> {
  const data = await askAs(
    member,
    `{ me { orders(first: 50) { edges { node { number state } } }
        courses { product { slug } access { isActive } chapters { lessons { slug } } } } }`,
  );
  const state = await member.context.storageState();
  const orders: { number: string; state: string }[] = data.me.orders.edges.map(
    (edge: { node: unknown }) => edge.node,
  );
  const states = [...new Map(orders.map((order) => [order.state, order.number]))];
  const course = data.me.courses.find(
    (each: { access: { isActive: boolean } | null }) => each.access?.isActive,
  );
  return [
    { name: "account", path: "/account", state },
    { name: "orders", path: "/account/orders", state },
    { name: "library", path: "/account/courses", state },
    { name: "course-owned", path: `/courses/${course.product.slug}`, state },
    {
      name: "lesson",
      path: `/learn/${course.product.slug}/${course.chapters[0].lessons[0].slug}`,
      state,
    },
    ...states.map(([name, number]) => ({
      name: `order-${name.toLowerCase()}`,
      path: `/orders/${number}`,
      state,
    })),
  ];
}

function doorScreens(): Screen[] {
  return [
    { name: "sign-in", path: "/sign-in?next=/checkout" },
    { name: "sign-in-wrong", path: "/sign-in", act: signInWrongly },
    { name: "sign-up", path: "/sign-up" },
    { name: "forgot", path: "/forgot-password" },
    { name: "reset", path: "/reset-password?token=x" },
    { name: "verify-broken", path: "/verify-email" },
    { name: "account-visitor", path: "/account" },
    { name: "lesson-closed", path: "/learn/latte-art-at-home/lesson-7" },
  ];
}

async function signInWrongly(page: Page): Promise<void> {
  await page.fill("input[name=email]", "nobody@example.com");
  await page.fill("input[name=password]", "not the password");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[role=alert]");
}
