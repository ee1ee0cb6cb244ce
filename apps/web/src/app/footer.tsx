import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Wordmark } from "./wordmark.tsx";
import classes from "./footer.module.css";

/** Who we are and where help is, in the same place on every page. */
export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <div className={`page ${classes.inner}`}>
        <div className={classes.about}>
          <Wordmark />
          <p>{t("footer.about")}</p>
        </div>
        <FooterList title={t("footer.shop")}>
          <Link to="/goods">{t("nav.goods")}</Link>
          <Link to="/courses">{t("nav.courses")}</Link>
          <Link to="/cart">{t("nav.cart")}</Link>
        </FooterList>
        <FooterList title={t("footer.member")}>
          <Link to="/account/orders">{t("nav.orders")}</Link>
          <Link to="/account/courses">{t("nav.library")}</Link>
          <Link to="/affiliate">{t("nav.affiliate")}</Link>
        </FooterList>
        <FooterList title={t("footer.help")}>
          <Link to="/help">{t("footer.payHelp")}</Link>
          <a href="mailto:hello@8521.example">{t("footer.contact")}</a>
        </FooterList>
      </div>
      <p className={`page ${classes.rights}`}>© 2026 {t("footer.rights")}</p>
    </footer>
  );
}

function FooterList({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className={classes.list}>
      <p className={classes.title}>{title}</p>
      {children}
    </div>
  );
}
