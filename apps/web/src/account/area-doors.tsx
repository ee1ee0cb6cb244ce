import { useTranslation } from "react-i18next";
import { ButtonLink } from "../design/index.ts";
import classes from "./account.module.css";

/** Doors for those who have more to do here than buy. */
export function AreaDoors({ roles }: { roles: readonly string[] }) {
  const { t } = useTranslation();
  if (!roles.includes("ADMIN") && !roles.includes("AFFILIATE")) return null;
  return (
    <p className={classes.areas}>
      {roles.includes("ADMIN") ? (
        <ButtonLink to="/admin" size="sm" variant="default">
          {t("nav.admin")}
        </ButtonLink>
      ) : null}
      {roles.includes("AFFILIATE") ? (
        <ButtonLink to="/affiliate" size="sm" variant="default">
          {t("nav.affiliate")}
        </ButtonLink>
      ) : null}
    </p>
  );
}
