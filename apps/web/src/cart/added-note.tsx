import { useTranslation } from "react-i18next";
import { ButtonLink, Icon } from "../design/index.ts";
import classes from "./added-note.module.css";

/** Said once after adding: it is in the cart, and the way there. */
export function AddedNote({ name }: { name: string }) {
  const { t } = useTranslation("shop");
  return (
    <div className={classes.note} role="status">
      <Icon name="check" size={20} />
      <span>
        {t("product.added")} <span className="visually-hidden">{name}</span>
      </span>
      <ButtonLink to="/cart" size="sm" variant="default">
        {t("product.goToCart")}
      </ButtonLink>
    </div>
  );
}

/** The same on a phone, in the bar under the thumb. */
export function AddedBar() {
  const { t } = useTranslation("shop");
  return (
    <>
      <span className={classes.bar}>
        <Icon name="check" size={20} /> {t("product.added")}
      </span>
      <ButtonLink to="/cart" size="md">
        {t("nav.cart", { ns: "everywhere" })}
      </ButtonLink>
    </>
  );
}
