import { useTranslation } from "react-i18next";
import { ButtonLink, EmptyState } from "../design/index.ts";

/** No such order for this visitor: another account, or a link without its token. */
export function OrderGone() {
  const { t } = useTranslation("orders");
  return (
    <EmptyState
      title={t("gone")}
      text={t("goneText")}
      action={
        <ButtonLink to="/sign-in" search={{ next: "/account/orders" }}>
          {t("nav.signIn", { ns: "everywhere" })}
        </ButtonLink>
      }
    />
  );
}
