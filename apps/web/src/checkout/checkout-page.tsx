import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useViewer } from "../account/use-viewer.ts";
import { usePageTitle } from "../app/use-page-title.ts";
import {
  ButtonLink,
  EmptyState,
  ErrorState,
  PageHeader,
  TwoColumnSkeleton,
} from "../design/index.ts";
import { AccountGate } from "./account-gate.tsx";
import { CheckoutForm } from "./checkout-form.tsx";
import { CheckoutQuery } from "./checkout-documents.ts";

/** From cart to order on one page: who, where, invoice, payment, and once more what it costs. */
export function CheckoutPage() {
  const { t } = useTranslation("checkout");
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(CheckoutQuery);
  usePageTitle(t("title"));
  if (!data || viewer.loading) {
    return (
      <div className="page">
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <TwoColumnSkeleton />
        )}
      </div>
    );
  }
  const { cart, me } = data;
  if (!cart || cart.lines.length === 0) {
    return (
      <EmptyState
        title={t("empty")}
        action={<ButtonLink to="/goods">{t("action.browse", { ns: "everywhere" })}</ButtonLink>}
      />
    );
  }
  return (
    <div className="page">
      <PageHeader
        title={t("title")}
        above={
          <ButtonLink to="/cart" variant="subtle" size="compact-sm" ml={-8}>
            {t("backToCart")}
          </ButtonLink>
        }
      />
      {cart.needsAccount && !viewer.customer ? (
        <AccountGate />
      ) : (
        <CheckoutForm cart={cart} me={me ?? null} />
      )}
    </div>
  );
}
