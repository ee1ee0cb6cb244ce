import { useTranslation } from "react-i18next";
import { ButtonLink, EmptyState } from "../design/index.ts";

/** 404: what happened, and two ways on. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t("notFound.title")}
      text={t("notFound.text")}
      action={
        <>
          <ButtonLink to="/">{t("nav.home")}</ButtonLink>
          <ButtonLink to="/goods" variant="default">
            {t("action.browse")}
          </ButtonLink>
        </>
      }
    />
  );
}
