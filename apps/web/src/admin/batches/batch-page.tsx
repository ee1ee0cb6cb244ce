import { useQuery } from "@apollo/client/react";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, FigureRow, FigureTile } from "../../area/index.ts";
import { ButtonLink, DataCard, EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { BATCH, type BatchFacts } from "./batch.query.ts";
import { BatchFactsCard } from "./batch-facts-card.tsx";
import { BatchProgress } from "./batch-progress.tsx";
import { BatchStateBadge, isGoing } from "./batch-state.tsx";
import classes from "./batches.module.css";
import { ExportCard } from "./export-card.tsx";
import { GiveCard } from "./give-card.tsx";
import { Steering } from "./steering.tsx";
import { useWatch } from "./use-watch.ts";

const route = getRouteApi("/admin/vouchers/batches/$id");

/** One batch: how far it is, its codes as a file or on paper, and to whom they are given. */
export function BatchPage() {
  const { t } = useTranslation("admin");
  const { t: batches } = useTranslation("admin-batches");
  const { id } = route.useParams();
  const result = useQuery(BATCH, { variables: { id }, fetchPolicy: "cache-and-network" });
  const batch = result.data?.admin?.voucherBatch;
  useWatch(
    batch ? isGoing(batch.state) || batch.mailsWaiting + batch.lineWaiting > 0 : false,
    result,
  );
  return (
    <Answer
      result={result}
      waiting={<RowsSkeleton rows={4} height="7rem" />}
      permission="DISCOUNTS"
    >
      {() =>
        batch ? (
          <BatchView batch={batch} onChanged={() => void result.refetch()} />
        ) : (
          <EmptyState
            title={t("notFound")}
            text={t("notFoundText")}
            action={<ButtonLink to="/admin/vouchers/batches">{batches("list.title")}</ButtonLink>}
          />
        )
      }
    </Answer>
  );
}

function BatchView({ batch, onChanged }: { batch: BatchFacts; onChanged: () => void }) {
  const { t } = useTranslation("admin-batches");
  const locale = useLocale();
  return (
    <>
      <PageHeader
        above={<Link to="/admin/vouchers/batches">← {t("list.title")}</Link>}
        title={batch.name}
        text={<BatchStateBadge state={batch.state} />}
        actions={
          <ButtonLink variant="default" to="/admin/vouchers" search={{ batch: batch.id }}>
            {t("detail.vouchers")}
          </ButtonLink>
        }
      />
      <div className={classes.columns}>
        <div className={classes.fields}>
          <DataCard title={t("column.progress")}>
            <div className={classes.fields}>
              <BatchProgress batch={batch} />
              <p className={classes.quiet}>
                {t(`stateNext.${batch.state}`)}
                {batch.finishedAt
                  ? ` ${t("detail.finished", { when: formatDateTime(batch.finishedAt, locale) })}`
                  : null}
              </p>
              <Steering batch={batch} />
            </div>
          </DataCard>
          <FigureRow>
            <FigureTile
              label={t("figure.made")}
              meaning={t("figure.madeMeaning")}
              value={formatNumber(batch.made, locale)}
            />
            <FigureTile
              label={t("column.used")}
              meaning={t("figure.usedMeaning")}
              value={formatNumber(batch.used, locale)}
            />
            <FigureTile
              label={t("figure.assigned")}
              meaning={t("figure.assignedMeaning")}
              value={formatNumber(batch.assigned, locale)}
            />
          </FigureRow>
          <GiveCard batch={batch} onChanged={onChanged} />
        </div>
        <div className={classes.fields}>
          <ExportCard batch={batch} onChanged={onChanged} />
          <BatchFactsCard batch={batch} />
        </div>
      </div>
    </>
  );
}
