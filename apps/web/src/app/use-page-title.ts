import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Names the browser's tab: `茶壺 · 8521`; null for the shop alone. */
export function usePageTitle(title: string | null | undefined): void {
  const { t } = useTranslation();
  const shop = `${t("brand")} ${t("tagline")}`;
  useEffect(() => {
    document.title = title ? `${title} · ${t("brand")}` : shop;
  }, [title, shop, t]);
}
