import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Answer, LoadMore } from "../../area/index.ts";
import { DataCard, RowsSkeleton } from "../../design/index.ts";
import { BurstRow } from "./burst-row.tsx";
import { LeakRow } from "./leak-row.tsx";
import { ReportsHeader } from "./reports-header.tsx";
import { RISKS } from "./reports.query.ts";
import classes from "./reports.module.css";

/** Who guesses codes, and which codes look leaked. */
export function RisksPage() {
  const { t } = useTranslation("admin-reports");
  const result = useQuery(RISKS, { fetchPolicy: "cache-and-network" });
  return (
    <>
      <ReportsHeader page="risks" />
      <Answer result={result} waiting={<RowsSkeleton rows={5} height="6rem" />} permission="ORDERS">
        {({ admin }) => {
          if (!admin) return null;
          const { edges, pageInfo, totalCount } = admin.guessBursts;
          return (
            <div className={classes.columns}>
              <DataCard title={t("bursts.title")}>
                {edges.length === 0 ? (
                  <p className={classes.quiet}>{t("bursts.empty")}</p>
                ) : (
                  <ul className={classes.list}>
                    {edges.map(({ node }) => (
                      <BurstRow key={node.id} burst={node} onDone={() => void result.refetch()} />
                    ))}
                  </ul>
                )}
                {edges.length > 0 ? (
                  <LoadMore
                    shown={edges.length}
                    total={totalCount}
                    loading={result.loading}
                    onMore={
                      pageInfo.hasNextPage
                        ? () => void result.fetchMore({ variables: { after: pageInfo.endCursor } })
                        : undefined
                    }
                  />
                ) : null}
              </DataCard>
              <DataCard title={t("leaks.title")}>
                <p className={classes.quiet}>{t("leaks.text")}</p>
                {admin.leakRisks.length === 0 ? (
                  <p className={classes.quiet}>{t("leaks.empty")}</p>
                ) : (
                  <ul className={classes.list}>
                    {admin.leakRisks.map((risk) => (
                      <LeakRow key={risk.voucher.id} risk={risk} />
                    ))}
                  </ul>
                )}
              </DataCard>
            </div>
          );
        }}
      </Answer>
    </>
  );
}
