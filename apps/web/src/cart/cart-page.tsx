import type { CartFieldsFragment } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import {
  ActionBar,
  ButtonLink,
  EmptyState,
  ErrorState,
  LiveMessage,
  Money,
  PageHeader,
  ProblemList,
  TwoColumnSkeleton,
} from "../design/index.ts";
import { formatMoney } from "../i18n/format.ts";
import { CartLines } from "./cart-lines.tsx";
import { CartMessages } from "./cart-messages.tsx";
import { CartQuery } from "./cart-documents.ts";
import { CodeField } from "./code-field.tsx";
import { EnteredCodes } from "./entered-codes.tsx";
import { Explanation } from "./explanation.tsx";
import { Hints } from "./hints.tsx";
import { MemberVouchers } from "./member-vouchers.tsx";
import { Totals } from "./totals.tsx";
import { useCartChanges } from "./use-cart-changes.ts";
import classes from "./cart-page.module.css";

/** The cart with live, explained pricing. Every figure comes from the server; the page only shows and asks. */
export function CartPage() {
  const { t } = useTranslation("cart");
  const { data, error, refetch } = useQuery(CartQuery);
  usePageTitle(t("title"));
  if (data?.cart && data.cart.lines.length > 0) return <Cart cart={data.cart} />;
  return (
    <div className="page">
      {data ? (
        <Empty />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <TwoColumnSkeleton />
      )}
    </div>
  );
}

function Cart({ cart }: { cart: CartFieldsFragment }) {
  const { t } = useTranslation("cart");
  const changes = useCartChanges();
  const { pricing } = cart;
  return (
    <div className="page" data-recalculating={changes.busy || undefined}>
      <PageHeader title={t("title")} text={t("count", { count: cart.quantity })} />
      <LiveMessage text={changes.busy ? null : spoken(t, cart)} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <CartMessages messages={pricing.messages} stock={cart.stockProblems} changes={changes} />
          <ProblemList problems={changes.problems} />
          <CartLines cart={cart} changes={changes} />
          <Hints hints={pricing.hints} />
        </div>
        <div className={classes.side}>
          <section className={classes.codes} aria-label={t("code.section")}>
            <CodeField changes={changes} />
            <EnteredCodes codes={pricing.codes} changes={changes} />
            <MemberVouchers vouchers={cart.usableVouchers} changes={changes} />
          </section>
          <section className={classes.summary} aria-label={t("summary")}>
            <Totals pricing={pricing} needsShipping={cart.needsShipping} stale={changes.busy} />
            <ButtonLink to="/checkout" size="lg" fullWidth disabled={cart.stockProblems.length > 0}>
              {t("checkout")}
            </ButtonLink>
            {cart.needsAccount ? <p className={classes.small}>{t("needsAccount")}</p> : null}
            <Explanation steps={pricing.explanation} />
          </section>
        </div>
      </div>
      <ActionBar>
        <span className={classes.barTotal}>
          <small>{t("total")}</small>
          <Money value={pricing.total} tone="total" />
        </span>
        <ButtonLink to="/checkout" size="md">
          {t("checkout")}
        </ButtonLink>
      </ActionBar>
    </div>
  );
}

type CartT = ReturnType<typeof useTranslation<"cart">>["t"];

/** What the one polite voice says after each change: offers gained or lost, the total, what was saved. */
function spoken(t: CartT, { pricing }: CartFieldsFragment): string {
  const total = t("spoken", {
    total: formatMoney(pricing.total),
    saved: formatMoney(pricing.discountTotal),
  });
  return [...pricing.messages.map(({ message }) => message), total].join(" ");
}

function Empty() {
  const { t } = useTranslation("cart");
  return (
    <EmptyState
      title={t("empty")}
      text={t("emptyText")}
      action={
        <>
          <ButtonLink to="/goods">{t("emptyGoods")}</ButtonLink>
          <ButtonLink to="/courses" variant="default">
            {t("emptyCourses")}
          </ButtonLink>
        </>
      }
    />
  );
}
