import type { LandingQuery as Data } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import { ButtonLink, EmptyState, ErrorState, TwoColumnSkeleton } from "../design/index.ts";
import { LandingQuery } from "./landing-documents.ts";
import { Gift, type LandingProps } from "./landing-gift.tsx";
import { Picture } from "./picture.tsx";
import { ProductGrid } from "./product-grid.tsx";
import classes from "./landing-page.module.css";

/** Where an affiliate's link ends: who recommends, what one gets, how long it is remembered. */
export function LandingPage() {
  const { slug } = useParams({ from: "/from/$slug" });
  const { t } = useTranslation("shop");
  const { data, error, refetch } = useQuery(LandingQuery, { variables: { slug } });
  if (data?.affiliateLanding)
    return <Landing landing={data.affiliateLanding} held={heldCodes(data)} />;
  if (data) {
    return (
      <EmptyState
        title={t("landing.unknown")}
        text={t("landing.endedText")}
        action={<ButtonLink to="/">{t("landing.go")}</ButtonLink>}
      />
    );
  }
  return (
    <div className="page">
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <TwoColumnSkeleton />}
    </div>
  );
}

function heldCodes(data: Data): string[] {
  return data.cart?.pricing.codes.map(({ label }) => label) ?? [];
}

function Landing({ landing, held }: LandingProps) {
  const { t } = useTranslation("shop");
  const { affiliate } = landing;
  const name = affiliate.displayName;
  usePageTitle(t("landing.recommends", { name }));
  return (
    <>
      <section className={classes.band}>
        <div className={`page ${classes.inner}`}>
          <div className={classes.face}>
            <Picture media={affiliate.picture} decorative eager />
          </div>
          <div>
            <h1>{t("landing.recommends", { name })}</h1>
            <p className={classes.introduction}>{affiliate.introduction}</p>
          </div>
          {landing.isActive ? <Gift landing={landing} held={held} /> : <Ended />}
        </div>
      </section>
      {landing.products.length > 0 ? (
        <section className={`page ${classes.picks}`}>
          <h2>{t("landing.picks", { name })}</h2>
          <ProductGrid products={landing.products} />
        </section>
      ) : null}
    </>
  );
}

function Ended() {
  const { t } = useTranslation("shop");
  return (
    <div className={classes.gift}>
      <p className={classes.sentence}>{t("landing.ended")}</p>
      <p className={classes.small}>{t("landing.endedText")}</p>
      <ButtonLink to="/goods">{t("landing.go")}</ButtonLink>
    </div>
  );
}
