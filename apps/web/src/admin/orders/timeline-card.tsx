import { useTranslation } from "react-i18next";
import { DataCard } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { OrderFacts } from "./order.query.ts";
import classes from "./orders.module.css";

/** What happened, newest first, and by whom: people and machines. */
export function TimelineCard({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  const locale = useLocale();
  return (
    <DataCard title={t("timeline.title")}>
      <ol className={classes.timeline} reversed>
        {order.timeline.toReversed().map((event) => (
          <li key={`${event.at}-${event.event}`}>
            {event.sentence}
            <span>
              <time dateTime={event.at}>{formatDateTime(event.at, locale)}</time> ·{" "}
              {t(`timeline.actor.${event.actor}`)}
            </span>
            {event.reason ? <span>{event.reason}</span> : null}
          </li>
        ))}
      </ol>
    </DataCard>
  );
}
