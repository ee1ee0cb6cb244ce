import type { OrderFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { formatDateTime } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import classes from "./order-page.module.css";

/** What happened to the order, oldest first. */
export function Timeline({ events }: { events: OrderFieldsFragment["timeline"] }) {
  const { t } = useTranslation("orders");
  const locale = useLocale();
  return (
    <ol className={classes.timeline} aria-label={t("timeline")}>
      {events.map((event, index) => (
        <li key={`${event.at}-${event.event}`} data-last={index === events.length - 1 || undefined}>
          <time dateTime={event.at}>{formatDateTime(event.at, locale)}</time>
          <span>{event.sentence}</span>
        </li>
      ))}
    </ol>
  );
}
