import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../design/index.ts";
import classes from "./reports.module.css";

const PAGES = [
  ["uses", "/admin/reports"],
  ["refusals", "/admin/reports/refusals"],
  ["risks", "/admin/reports/risks"],
] as const;

interface ReportsHeaderProps {
  page: (typeof PAGES)[number][0];
  actions?: ReactNode;
}

/** The three reports side by side, and what this one answers. */
export function ReportsHeader({ page, actions }: ReportsHeaderProps) {
  const { t } = useTranslation("admin-reports");
  return (
    <>
      <PageHeader title={t(`${page}.title`)} text={t(`${page}.text`)} actions={actions} />
      <nav className={classes.tabs} aria-label={t("pages")}>
        {PAGES.map(([name, to]) => (
          <Link
            key={name}
            to={to}
            // The first one's address is the beginning of all others.
            activeOptions={{ exact: true, includeSearch: false }}
            aria-current={name === page ? "page" : undefined}
          >
            {t(`${name}.title`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
