import type { CartFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import type { CartChanges } from "../cart/use-cart-changes.ts";
import { DataCard } from "../design/index.ts";
import { formatMoney } from "../i18n/format.ts";
import { fieldId } from "./field.tsx";
import type { FieldErrors } from "./order-form.ts";
import { RadioCard, RadioCards } from "./radio-cards.tsx";
import { useWanted } from "./use-wanted.ts";
import classes from "./checkout.module.css";

interface PaymentSectionProps {
  cart: CartFieldsFragment;
  changes: CartChanges;
  errors: FieldErrors;
}

/** Ways to pay with their deadline; one that can't carry this amount says what it can. */
export function PaymentSection({ cart, changes, errors }: PaymentSectionProps) {
  const { t } = useTranslation("checkout");
  const [wanted, choose] = useWanted(cart.paymentMethod ?? null, changes.choosePayment);
  if (Number(cart.pricing.total.amount) === 0) {
    return (
      <DataCard title={t("payment.title")}>
        <p className={classes.small}>{t("payment.nothing")}</p>
      </DataCard>
    );
  }
  return (
    <DataCard title={t("payment.title")}>
      <RadioCards
        id={fieldId("paymentMethod")}
        legend={t("payment.title")}
        hideLegend
        error={errors.paymentMethod}
      >
        {cart.paymentMethods.map(({ method, name, deadline, isAvailable, minimum, maximum }) => (
          <RadioCard
            key={method}
            name="paymentMethod"
            checked={wanted === method}
            disabled={!isAvailable}
            onChoose={() => choose(method)}
            title={name}
            text={
              isAvailable
                ? deadline
                : t("payment.range", {
                    minimum: formatMoney(minimum),
                    maximum: formatMoney(maximum),
                  })
            }
          />
        ))}
      </RadioCards>
      <p className={classes.small}>{t("payment.secure")}</p>
    </DataCard>
  );
}
