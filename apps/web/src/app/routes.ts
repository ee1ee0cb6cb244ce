import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { adminRoutes } from "../admin/routes.ts";
import { affiliateRoutes } from "../affiliate/routes.ts";
import { listSearch } from "./list-search.ts";
import { rootRoute } from "./root-route.tsx";
import type { PlainSearch } from "./search-params.ts";

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("../shop/home-page.tsx"), "HomePage"),
});
const goods = createRoute({
  getParentRoute: () => rootRoute,
  path: "/goods",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("../shop/list-page.tsx"), "GoodsPage"),
});
const courses = createRoute({
  getParentRoute: () => rootRoute,
  path: "/courses",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("../shop/list-page.tsx"), "CoursesPage"),
});
const search = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import("../shop/list-page.tsx"), "SearchPage"),
});
const product = createRoute({
  getParentRoute: () => rootRoute,
  path: "/products/$slug",
  validateSearch: (search: PlainSearch): { variant?: string } =>
    search.variant ? { variant: search.variant } : {},
  component: lazyRouteComponent(() => import("../shop/product-page.tsx"), "ProductPage"),
});
const course = createRoute({
  getParentRoute: () => rootRoute,
  path: "/courses/$slug",
  component: lazyRouteComponent(() => import("../shop/course-page.tsx"), "CoursePage"),
});
const from = createRoute({
  getParentRoute: () => rootRoute,
  path: "/from/$slug",
  component: lazyRouteComponent(() => import("../shop/landing-page.tsx"), "LandingPage"),
});
const help = createRoute({
  getParentRoute: () => rootRoute,
  path: "/help",
  component: lazyRouteComponent(() => import("../shop/help-page.tsx"), "HelpPage"),
});
const cart = createRoute({
  getParentRoute: () => rootRoute,
  path: "/cart",
  component: lazyRouteComponent(() => import("../cart/cart-page.tsx"), "CartPage"),
});
const checkout = createRoute({
  getParentRoute: () => rootRoute,
  path: "/checkout",
  component: lazyRouteComponent(() => import("../checkout/checkout-page.tsx"), "CheckoutPage"),
});

/** An order is opened by its owner, or by anyone who holds the guest's token. */
export interface OrderSearch {
  token?: string;
}
const orderSearch = (search: PlainSearch): OrderSearch =>
  search.token ? { token: search.token } : {};

const order = createRoute({
  getParentRoute: () => rootRoute,
  path: "/orders/$number",
  validateSearch: orderSearch,
  component: lazyRouteComponent(() => import("../orders/order-page.tsx"), "OrderPage"),
});
const pay = createRoute({
  getParentRoute: () => rootRoute,
  path: "/orders/$number/pay",
  validateSearch: orderSearch,
  component: lazyRouteComponent(() => import("../payment/pay-page.tsx"), "PayPage"),
});
const waiting = createRoute({
  getParentRoute: () => rootRoute,
  path: "/orders/$number/waiting",
  validateSearch: orderSearch,
  component: lazyRouteComponent(() => import("../payment/waiting-page.tsx"), "WaitingPage"),
});

/** Where to go after signing in: a path of this shop only. */
const nextSearch = (search: PlainSearch): { next?: string } =>
  search.next && /^\/(?!\/)/.test(search.next) ? { next: search.next } : {};
const tokenSearch = (search: PlainSearch): { token?: string; next?: string } => ({
  ...nextSearch(search),
  ...(search.token ? { token: search.token } : {}),
});

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: nextSearch,
  component: lazyRouteComponent(() => import("../account/sign-in-page.tsx"), "SignInPage"),
});
const signUp = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-up",
  validateSearch: nextSearch,
  component: lazyRouteComponent(() => import("../account/sign-up-page.tsx"), "SignUpPage"),
});
const verify = createRoute({
  getParentRoute: () => rootRoute,
  path: "/verify-email",
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import("../account/verify-page.tsx"), "VerifyPage"),
});
const forgot = createRoute({
  getParentRoute: () => rootRoute,
  path: "/forgot-password",
  component: lazyRouteComponent(() => import("../account/reset-page.tsx"), "ForgotPage"),
});
const reset = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reset-password",
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import("../account/reset-page.tsx"), "ResetPage"),
});
const account = createRoute({
  getParentRoute: () => rootRoute,
  path: "/account",
  component: lazyRouteComponent(() => import("../account/account-page.tsx"), "AccountPage"),
});
const orders = createRoute({
  getParentRoute: () => rootRoute,
  path: "/account/orders",
  component: lazyRouteComponent(() => import("../orders/orders-page.tsx"), "OrdersPage"),
});
/** Where a gateway sends a shopper whose order it could not name. */
const ordersHome = createRoute({
  getParentRoute: () => rootRoute,
  path: "/orders",
  component: lazyRouteComponent(() => import("../orders/orders-page.tsx"), "OrdersPage"),
});
const library = createRoute({
  getParentRoute: () => rootRoute,
  path: "/account/courses",
  component: lazyRouteComponent(() => import("../learning/library-page.tsx"), "LibraryPage"),
});
const lesson = createRoute({
  getParentRoute: () => rootRoute,
  path: "/learn/$course/$lesson",
  component: lazyRouteComponent(() => import("../learning/lesson-page.tsx"), "LessonPage"),
});

/** Every address of the SPA. Pages load when they are first visited. */
export const routeTree = rootRoute.addChildren([
  home,
  goods,
  courses,
  search,
  product,
  course,
  from,
  help,
  cart,
  checkout,
  order,
  pay,
  waiting,
  signIn,
  signUp,
  verify,
  forgot,
  reset,
  account,
  orders,
  ordersHome,
  library,
  lesson,
  ...adminRoutes,
  ...affiliateRoutes,
]);
