import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../app/root-route.tsx";
import type { PlainSearch } from "../app/search-params.ts";

const affiliate = createRoute({
  getParentRoute: () => rootRoute,
  path: "/affiliate",
  component: lazyRouteComponent(() => import("./affiliate-area.tsx"), "AffiliateArea"),
});
const overview = createRoute({
  getParentRoute: () => affiliate,
  path: "/",
  validateSearch: (search: PlainSearch): { days?: string } =>
    search.days ? { days: search.days } : {},
  component: lazyRouteComponent(() => import("./overview/overview-page.tsx"), "OverviewPage"),
});
const orders = createRoute({
  getParentRoute: () => affiliate,
  path: "/orders",
  component: lazyRouteComponent(() => import("./orders/orders-page.tsx"), "OrdersPage"),
});
const commissions = createRoute({
  getParentRoute: () => affiliate,
  path: "/commissions",
  validateSearch: (search: PlainSearch): { state?: string } =>
    search.state ? { state: search.state } : {},
  component: lazyRouteComponent(
    () => import("./commissions/commissions-page.tsx"),
    "CommissionsPage",
  ),
});
const codes = createRoute({
  getParentRoute: () => affiliate,
  path: "/codes",
  component: lazyRouteComponent(() => import("./codes/codes-page.tsx"), "CodesPage"),
});

/** The addresses of the affiliate portal; its pages load only when visited. */
export const affiliateRoutes = [
  affiliate.addChildren([overview, orders, commissions, codes]),
] as const;
