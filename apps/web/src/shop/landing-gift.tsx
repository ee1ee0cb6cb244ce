import type { LandingQuery as Data } from "@8521/contract";
import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FrameQuery } from "../app/frame-query.ts";
import { ButtonLink, CodeText } from "../design/index.ts";
import { ComeByMutation } from "./landing-documents.ts";
import classes from "./landing-page.module.css";

export interface LandingProps {
  landing: NonNullable<Data["affiliateLanding"]>;
  /** The codes that are in the cart already. */
  held: readonly string[];
}

/** What the visitor gets: the sentence, the code, and whether it is in the cart already. */
export function Gift({ landing, held }: LandingProps) {
  const { t } = useTranslation("shop");
  const isHeld = landing.welcomeCode !== null && held.includes(landing.welcomeCode ?? "");
  return (
    <div className={classes.gift}>
      {landing.welcomeSentence ? (
        <>
          <p className={classes.label}>{t("landing.gets")}</p>
          <p className={classes.sentence}>{landing.welcomeSentence}</p>
        </>
      ) : null}
      {landing.welcomeCode ? (
        <p className={classes.code}>
          <span className="visually-hidden">{t("landing.code")} </span>
          <CodeText size="large">{landing.welcomeCode}</CodeText>
          <small>{isHeld ? t("landing.codeAdded") : t("landing.codeWaits")}</small>
        </p>
      ) : null}
      {isHeld || !landing.welcomeCode ? (
        <ButtonLink to="/goods">{t("landing.go")}</ButtonLink>
      ) : (
        <TakeAndGo slug={landing.affiliate.slug} />
      )}
      <p className={classes.small}>
        {t("landing.remembered", {
          count: landing.windowDays,
          name: landing.affiliate.displayName,
        })}
      </p>
    </div>
  );
}

/** Who came without the link takes the offer by a tap: the visit counts, the code goes into the cart. */
function TakeAndGo({ slug }: { slug: string }) {
  const { t } = useTranslation("shop");
  const navigate = useNavigate();
  const [comeBy, { loading }] = useMutation(ComeByMutation);
  // When the visit can't be counted the shop is open all the same.
  const go = () =>
    comeBy({ variables: { slug }, refetchQueries: [FrameQuery] })
      .catch(() => null)
      .then(() => navigate({ to: "/goods" }));
  return (
    <Button loading={loading} onClick={() => void go()}>
      {t("landing.take")}
    </Button>
  );
}
