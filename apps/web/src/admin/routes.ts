import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../app/root-route.tsx";

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin",
  component: lazyRouteComponent(() => import("./home-page.tsx"), "HomePage"),
});

/** The addresses of the admin area; its pages load only when visited. */
export const adminRoutes = [home] as const;
