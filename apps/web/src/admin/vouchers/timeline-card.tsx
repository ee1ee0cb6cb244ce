import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Answer, LoadMore } from "../../area/index.ts";
import { DataCard, RowsSkeleton } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { TIMELINE, type VoucherEvent } from "./voucher.query.ts";
import classes from "./vouchers.module.css";

/** What was done to a voucher, newest first, and by whom. */
export function TimelineCard({ voucherId }: { voucherId: string }) {
  const { t } = useTranslation("admin-vouchers");
  const result = useQuery(TIMELINE, { variables: { id: voucherId } });
  return (
    <DataCard title={t("timeline.title")}>
      <Answer
        result={result}
        waiting={<RowsSkeleton rows={3} height="2.5rem" />}
        permission="DISCOUNTS"
      >
        {({ admin }) => {
          if (!admin) return null;
          const { edges, pageInfo, totalCount } = admin.voucherTimeline;
          if (edges.length === 0) return <p className={classes.quiet}>{t("timeline.none")}</p>;
          return (
            <>
              <ol className={classes.timeline} reversed>
                {edges.map(({ node }) => (
                  <TimelineItem key={node.id} event={node} />
                ))}
              </ol>
              {pageInfo.hasNextPage ? (
                <LoadMore
                  shown={edges.length}
                  total={totalCount}
                  loading={result.loading}
                  onMore={() => void result.fetchMore({ variables: { after: pageInfo.endCursor } })}
                />
              ) : null}
            </>
          );
        }}
      </Answer>
    </DataCard>
  );
}

function TimelineItem({ event }: { event: VoucherEvent }) {
  const { t } = useTranslation("admin-vouchers");
  const locale = useLocale();
  return (
    <li>
      {event.sentence}
      <span>
        <time dateTime={event.at}>{formatDateTime(event.at, locale)}</time> ·{" "}
        {event.by ?? t(event.actor === "ADMIN" ? "timeline.admin" : "timeline.system")}
      </span>
      {event.reason ? <span>{t("timeline.reason", { reason: event.reason })}</span> : null}
    </li>
  );
}
