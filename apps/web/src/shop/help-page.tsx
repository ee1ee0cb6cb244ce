import { graphql } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import { DataCard, ErrorState, PageHeader, RowsSkeleton } from "../design/index.ts";
import { formatMoney } from "../i18n/format.ts";
import classes from "./help-page.module.css";

const HelpQuery = graphql(/* GraphQL */ `
  query Help {
    shop {
      paymentMethods {
        method
        name
        deadline
        minimum {
          amount
          currency
        }
        maximum {
          amount
          currency
        }
      }
    }
  }
`);

/** Each way to pay: how it goes, how much it can carry, how long there is. */
export function HelpPage() {
  const { t } = useTranslation("shop");
  const { data, error, refetch } = useQuery(HelpQuery);
  usePageTitle(t("help.title"));
  return (
    <div className="page">
      <PageHeader title={t("help.title")} text={t("help.text")} />
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <RowsSkeleton rows={4} height="8rem" /> : null}
      <div className={classes.grid}>
        {data?.shop.paymentMethods.map(({ method, deadline, minimum, maximum }) => (
          <DataCard key={method} title={t(`help.methods.${method}.title`)}>
            <p>{t(`help.methods.${method}.text`)}</p>
            <p className={classes.small}>
              {deadline}
              <br />
              {t("help.amounts", { minimum: formatMoney(minimum), maximum: formatMoney(maximum) })}
            </p>
          </DataCard>
        ))}
      </div>
      <p className={classes.note}>{t("help.expiry")}</p>
    </div>
  );
}
