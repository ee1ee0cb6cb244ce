import { createRootRoute } from "@tanstack/react-router";
import { NotFoundPage } from "./not-found.tsx";
import { Shell } from "./shell.tsx";

/** The frame around every page. Areas (admin, affiliate) hang their own layout under it. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });
