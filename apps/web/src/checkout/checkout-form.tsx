import type { CartFieldsFragment, CheckoutQuery as Data } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { useCartChanges } from "../cart/use-cart-changes.ts";
import { ActionBar, Money, ProblemList } from "../design/index.ts";
import { ContactSection } from "./contact-section.tsx";
import { DeliverySection } from "./delivery-section.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { InvoiceSection } from "./invoice-section.tsx";
import { OrderSummary } from "./order-summary.tsx";
import { PaymentSection } from "./payment-section.tsx";
import { PlaceButton } from "./place-button.tsx";
import { PriceChanged } from "./price-changed.tsx";
import { TermsSection } from "./terms-section.tsx";
import { useCheckout } from "./use-checkout.ts";
import classes from "./checkout.module.css";

interface CheckoutFormProps {
  cart: CartFieldsFragment;
  me: NonNullable<Data["me"]> | null;
}

/** The page's sections, the summary beside them, one button. What is wrong is listed at the top and at its field. */
export function CheckoutForm({ cart, me }: CheckoutFormProps) {
  const { t } = useTranslation("checkout");
  const changes = useCartChanges();
  const checkout = useCheckout(cart, me);
  const { form, set, errors } = checkout;
  const section = { form, set, errors };
  return (
    <form
      className={classes.columns}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void checkout.place();
      }}
    >
      <div className={classes.main}>
        <ErrorSummary
          errors={checkout.submitted ? errors : {}}
          problems={checkout.problems}
          attempt={checkout.attempt}
        />
        {checkout.priceChange ? (
          <PriceChanged
            change={checkout.priceChange}
            busy={checkout.placing}
            onAccept={() => void checkout.placeAtNewPrice()}
          />
        ) : null}
        <ContactSection {...section} isMember={me !== null} />
        {cart.needsShipping ? (
          <DeliverySection
            {...section}
            cart={cart}
            changes={changes}
            delivery={checkout.needs.delivery}
            addresses={me?.addresses ?? []}
          />
        ) : null}
        <InvoiceSection {...section} isMember={me !== null} />
        <PaymentSection cart={cart} changes={changes} errors={errors} />
        <TermsSection {...section} />
        <ProblemList problems={changes.problems} />
      </div>
      <aside className={classes.side}>
        <OrderSummary cart={cart} stale={changes.busy}>
          <PlaceButton
            placing={checkout.placing}
            disabled={changes.busy}
            total={cart.pricing.total}
          />
        </OrderSummary>
      </aside>
      <ActionBar>
        <span className={classes.barTotal}>
          <small>{t("total")}</small>
          <Money value={cart.pricing.total} tone="total" />
        </span>
        <PlaceButton placing={checkout.placing} disabled={changes.busy} />
      </ActionBar>
    </form>
  );
}
