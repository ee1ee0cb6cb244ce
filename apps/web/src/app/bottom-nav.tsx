import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CartCount } from "../cart/cart-count.tsx";
import { useCartCount } from "../cart/use-cart-count.ts";
import { useViewer } from "../account/use-viewer.ts";
import { Icon } from "../design/index.ts";
import classes from "./bottom-nav.module.css";

/** The phone's menu: five places, always under the thumb; it steps aside for a page's own action bar. */
export function BottomNav() {
  const { t } = useTranslation();
  const count = useCartCount();
  const viewer = useViewer();
  const active = { activeProps: { "aria-current": "page" as const } };
  return (
    <nav className={classes.nav} aria-label={t("nav.menu")}>
      <Link to="/" activeOptions={{ exact: true }} {...active}>
        <Icon name="home" />
        {t("nav.home")}
      </Link>
      <Link to="/goods" {...active}>
        <Icon name="goods" />
        {t("nav.goods")}
      </Link>
      <Link to="/courses" {...active}>
        <Icon name="courses" />
        {t("nav.courses")}
      </Link>
      <Link to="/cart" {...active}>
        <span className={classes.mark}>
          <Icon name="cart" />
        </span>
        <span className={classes.cartWord}>
          {t("nav.cart")} <CartCount count={count} className={classes.count} />
        </span>
      </Link>
      <Link to={viewer.customer ? "/account" : "/sign-in"} {...active}>
        <Icon name="account" />
        {viewer.customer ? t("nav.account") : t("nav.signIn")}
      </Link>
    </nav>
  );
}
