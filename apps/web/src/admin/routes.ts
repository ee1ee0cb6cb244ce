import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../app/root-route.tsx";
import type { PlainSearch } from "../app/search-params.ts";

/** Keeps the named parameters of an address and drops the rest. */
function only<Key extends string>(...keys: Key[]) {
  return (search: PlainSearch): { [Name in Key]?: string } =>
    Object.fromEntries(keys.flatMap((key) => (search[key] ? [[key, search[key]]] : []))) as {
      [Name in Key]?: string;
    };
}

const admin = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin",
  component: lazyRouteComponent(() => import("./admin-area.tsx"), "AdminArea"),
});
const dashboard = createRoute({
  getParentRoute: () => admin,
  path: "/",
  validateSearch: only("days"),
  component: lazyRouteComponent(() => import("./dashboard/dashboard-page.tsx"), "DashboardPage"),
});
const orders = createRoute({
  getParentRoute: () => admin,
  path: "/orders",
  validateSearch: only("q", "state", "method", "from", "to", "attention", "affiliate", "voucher"),
  component: lazyRouteComponent(() => import("./orders/orders-page.tsx"), "OrdersPage"),
});
const order = createRoute({
  getParentRoute: () => admin,
  path: "/orders/$number",
  component: lazyRouteComponent(() => import("./orders/order-page.tsx"), "OrderPage"),
});
const discounts = createRoute({
  getParentRoute: () => admin,
  path: "/discounts",
  validateSearch: only("q", "status", "level", "type", "by"),
  component: lazyRouteComponent(() => import("./discounts/discounts-page.tsx"), "DiscountsPage"),
});
const newDiscount = createRoute({
  getParentRoute: () => admin,
  path: "/discounts/new",
  validateSearch: only("from"),
  component: lazyRouteComponent(
    () => import("./discounts/new-discount-page.tsx"),
    "NewDiscountPage",
  ),
});
const discount = createRoute({
  getParentRoute: () => admin,
  path: "/discounts/$id",
  component: lazyRouteComponent(() => import("./discounts/discount-page.tsx"), "DiscountPage"),
});
const vouchers = createRoute({
  getParentRoute: () => admin,
  path: "/vouchers",
  validateSearch: only("q", "status", "discount", "affiliate", "batch"),
  component: lazyRouteComponent(() => import("./vouchers/vouchers-page.tsx"), "VouchersPage"),
});
const newVoucher = createRoute({
  getParentRoute: () => admin,
  path: "/vouchers/new",
  validateSearch: only("discount", "affiliate"),
  component: lazyRouteComponent(() => import("./vouchers/new-voucher-page.tsx"), "NewVoucherPage"),
});
const voucher = createRoute({
  getParentRoute: () => admin,
  path: "/vouchers/$id",
  component: lazyRouteComponent(() => import("./vouchers/voucher-page.tsx"), "VoucherPage"),
});
const batches = createRoute({
  getParentRoute: () => admin,
  path: "/vouchers/batches",
  component: lazyRouteComponent(() => import("./batches/batches-page.tsx"), "BatchesPage"),
});
const newBatch = createRoute({
  getParentRoute: () => admin,
  path: "/vouchers/batches/new",
  validateSearch: only("discount", "affiliate"),
  component: lazyRouteComponent(() => import("./batches/new-batch-page.tsx"), "NewBatchPage"),
});
const batch = createRoute({
  getParentRoute: () => admin,
  path: "/vouchers/batches/$id",
  component: lazyRouteComponent(() => import("./batches/batch-page.tsx"), "BatchPage"),
});
const printBatch = createRoute({
  getParentRoute: () => admin,
  path: "/vouchers/batches/$id/print",
  component: lazyRouteComponent(() => import("./batches/print-page.tsx"), "PrintPage"),
});
const importVouchers = createRoute({
  getParentRoute: () => admin,
  path: "/vouchers/import",
  component: lazyRouteComponent(() => import("./batches/import-page.tsx"), "ImportPage"),
});
const ranges = createRoute({
  getParentRoute: () => admin,
  path: "/ranges",
  validateSearch: only("q", "status"),
  component: lazyRouteComponent(() => import("./ranges/ranges-page.tsx"), "RangesPage"),
});
const newRange = createRoute({
  getParentRoute: () => admin,
  path: "/ranges/new",
  component: lazyRouteComponent(() => import("./ranges/new-range-page.tsx"), "NewRangePage"),
});
const range = createRoute({
  getParentRoute: () => admin,
  path: "/ranges/$id",
  component: lazyRouteComponent(() => import("./ranges/range-page.tsx"), "RangePage"),
});
const catalogs = createRoute({
  getParentRoute: () => admin,
  path: "/ranges/catalogs",
  validateSearch: only("q", "status"),
  component: lazyRouteComponent(() => import("./ranges/catalogs-page.tsx"), "CatalogsPage"),
});
const newCatalog = createRoute({
  getParentRoute: () => admin,
  path: "/ranges/catalogs/new",
  component: lazyRouteComponent(() => import("./ranges/new-catalog-page.tsx"), "NewCatalogPage"),
});
const catalog = createRoute({
  getParentRoute: () => admin,
  path: "/ranges/catalogs/$id",
  component: lazyRouteComponent(() => import("./ranges/catalog-page.tsx"), "CatalogPage"),
});
const duplicates = createRoute({
  getParentRoute: () => admin,
  path: "/vouchers/duplicates",
  validateSearch: only("kind"),
  component: lazyRouteComponent(() => import("./duplicates/duplicates-page.tsx"), "DuplicatesPage"),
});
const mergeVouchers = createRoute({
  getParentRoute: () => admin,
  path: "/vouchers/merge",
  validateSearch: only("survivor", "retired", "limits", "commission"),
  component: lazyRouteComponent(() => import("./duplicates/merge-page.tsx"), "MergePage"),
});
const affiliates = createRoute({
  getParentRoute: () => admin,
  path: "/affiliates",
  validateSearch: only("q", "status"),
  component: lazyRouteComponent(() => import("./affiliates/affiliates-page.tsx"), "AffiliatesPage"),
});
const alerts = createRoute({
  getParentRoute: () => admin,
  path: "/alerts",
  validateSearch: only("all"),
  component: lazyRouteComponent(() => import("./alerts/alerts-page.tsx"), "AlertsPage"),
});
const webhooks = createRoute({
  getParentRoute: () => admin,
  path: "/webhooks",
  component: lazyRouteComponent(() => import("./webhooks/endpoints-page.tsx"), "EndpointsPage"),
});
const newWebhook = createRoute({
  getParentRoute: () => admin,
  path: "/webhooks/new",
  component: lazyRouteComponent(
    () => import("./webhooks/new-endpoint-page.tsx"),
    "NewEndpointPage",
  ),
});
const webhook = createRoute({
  getParentRoute: () => admin,
  path: "/webhooks/$id",
  validateSearch: only("state", "event"),
  component: lazyRouteComponent(() => import("./webhooks/endpoint-page.tsx"), "EndpointPage"),
});
const tills = createRoute({
  getParentRoute: () => admin,
  path: "/tills",
  component: lazyRouteComponent(() => import("./tills/keys-page.tsx"), "KeysPage"),
});
const usesReport = createRoute({
  getParentRoute: () => admin,
  path: "/reports",
  validateSearch: only("from", "to", "by", "all"),
  component: lazyRouteComponent(() => import("./reports/uses-page.tsx"), "UsesPage"),
});
const refusalsReport = createRoute({
  getParentRoute: () => admin,
  path: "/reports/refusals",
  validateSearch: only("from", "to", "by"),
  component: lazyRouteComponent(() => import("./reports/refusals-page.tsx"), "RefusalsPage"),
});
const risks = createRoute({
  getParentRoute: () => admin,
  path: "/reports/risks",
  component: lazyRouteComponent(() => import("./reports/risks-page.tsx"), "RisksPage"),
});
const simulator = createRoute({
  getParentRoute: () => admin,
  path: "/analysis",
  validateSearch: only("discount"),
  component: lazyRouteComponent(() => import("./analysis/simulator-page.tsx"), "SimulatorPage"),
});
const examples = createRoute({
  getParentRoute: () => admin,
  path: "/analysis/examples",
  validateSearch: only("example"),
  component: lazyRouteComponent(() => import("./analysis/examples-page.tsx"), "ExamplesPage"),
});
const backtests = createRoute({
  getParentRoute: () => admin,
  path: "/analysis/backtests",
  validateSearch: only("discount"),
  component: lazyRouteComponent(() => import("./analysis/backtests-page.tsx"), "BacktestsPage"),
});
const drift = createRoute({
  getParentRoute: () => admin,
  path: "/analysis/drift",
  validateSearch: only("all", "discount"),
  component: lazyRouteComponent(() => import("./analysis/drift-page.tsx"), "DriftPage"),
});
const conflicts = createRoute({
  getParentRoute: () => admin,
  path: "/analysis/conflicts",
  component: lazyRouteComponent(() => import("./analysis/conflicts-page.tsx"), "ConflictsPage"),
});

/** The addresses of the admin area; its pages load only when visited. */
export const adminRoutes = [
  admin.addChildren([
    dashboard,
    orders,
    order,
    discounts,
    newDiscount,
    discount,
    vouchers,
    newVoucher,
    voucher,
    batches,
    newBatch,
    batch,
    printBatch,
    importVouchers,
    ranges,
    newRange,
    range,
    catalogs,
    newCatalog,
    catalog,
    duplicates,
    mergeVouchers,
    affiliates,
    alerts,
    webhooks,
    newWebhook,
    webhook,
    tills,
    usesReport,
    refusalsReport,
    risks,
    simulator,
    examples,
    backtests,
    drift,
    conflicts,
  ]),
] as const;
