import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../app/root-route.tsx";

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: "/affiliate",
  component: lazyRouteComponent(() => import("./home-page.tsx"), "HomePage"),
});

/** The addresses of the affiliate area; its pages load only when visited. */
export const affiliateRoutes = [home] as const;
