import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/index.ts";
import { CartCount } from "../cart/cart-count.tsx";
import { useCartCount } from "../cart/use-cart-count.ts";
import { useViewer } from "../account/use-viewer.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Wordmark } from "./wordmark.tsx";
import classes from "./header.module.css";

/** Wordmark, ways in, search, language, account and cart. */
export function Header() {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <div className={`page ${classes.inner}`}>
        <Link to="/" className={classes.brand} aria-label={`${t("brand")} ${t("nav.home")}`}>
          <Wordmark />
        </Link>
        <nav className={classes.nav} aria-label={t("nav.label")}>
          <Link to="/goods" activeProps={{ "aria-current": "page" }}>
            {t("nav.goods")}
          </Link>
          <Link to="/courses" activeProps={{ "aria-current": "page" }}>
            {t("nav.courses")}
          </Link>
        </nav>
        <SearchField />
        <div className={classes.tools}>
          <LanguageSwitch />
          <AccountLink />
          <CartLink />
        </div>
      </div>
    </header>
  );
}

function SearchField() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <search className={classes.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const q = String(new FormData(event.currentTarget).get("q") ?? "").trim();
          void navigate({ to: "/search", search: { q: q || undefined } });
        }}
      >
        <Icon name="search" size={18} />
        <input
          type="search"
          name="q"
          enterKeyHint="search"
          placeholder={t("nav.searchPlaceholder")}
          aria-label={t("nav.search")}
        />
      </form>
    </search>
  );
}

function AccountLink() {
  const { t } = useTranslation();
  const viewer = useViewer();
  return (
    <Link to={viewer.customer ? "/account" : "/sign-in"} className={classes.tool} data-wide-only>
      <Icon name="account" />
      <span className={classes.word}>{viewer.customer ? t("nav.account") : t("nav.signIn")}</span>
    </Link>
  );
}

function CartLink() {
  const { t } = useTranslation();
  const count = useCartCount();
  return (
    <Link to="/cart" className={classes.tool}>
      <Icon name="cart" />
      <span className={classes.word}>{t("nav.cart")}</span>
      <CartCount count={count} className={classes.count} />
    </Link>
  );
}
