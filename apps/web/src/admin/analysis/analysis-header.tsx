import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "../../design/index.ts";
import classes from "./analysis.module.css";

const PAGES = [
  ["simulator", "/admin/analysis"],
  ["examples", "/admin/analysis/examples"],
  ["backtests", "/admin/analysis/backtests"],
  ["drift", "/admin/analysis/drift"],
  ["conflicts", "/admin/analysis/conflicts"],
] as const;

type AnalysisPage = (typeof PAGES)[number][0];

interface AnalysisHeaderProps {
  page: AnalysisPage;
  actions?: ReactNode;
}

/** The questions side by side, and what this page answers. */
export function AnalysisHeader({ page, actions }: AnalysisHeaderProps) {
  const { t } = useTranslation("admin-analysis");
  return (
    <>
      <PageHeader title={t(`${page}.title`)} text={t(`${page}.text`)} actions={actions} />
      <nav className={classes.tabs} aria-label={t("pages")}>
        {PAGES.map(([name, to]) => (
          <Link
            key={name}
            to={to}
            // The first one's address is the beginning of all others.
            activeOptions={{ exact: true }}
            aria-current={name === page ? "page" : undefined}
          >
            {t(`${name}.title`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
