import { useTranslation } from "react-i18next";
import { ButtonLink, DataCard } from "../design/index.ts";
import classes from "./checkout.module.css";

/** A course needs somebody to give it to: sign in or make an account, then straight back here. */
export function AccountGate() {
  const { t } = useTranslation("checkout");
  return (
    <div className={classes.gate}>
      <DataCard title={t("account.title")}>
        <p>{t("account.text")}</p>
        <div className={classes.gateActions}>
          <ButtonLink to="/sign-in" search={{ next: "/checkout" }}>
            {t("account.signIn")}
          </ButtonLink>
          <ButtonLink to="/sign-up" search={{ next: "/checkout" }} variant="default">
            {t("account.signUp")}
          </ButtonLink>
        </div>
      </DataCard>
    </div>
  );
}
