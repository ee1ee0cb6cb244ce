import { createRouter } from "@tanstack/react-router";
import { routeTree } from "./routes.ts";
import { parseSearch, stringifySearch } from "./search-params.ts";

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
