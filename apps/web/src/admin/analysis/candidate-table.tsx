import { useTranslation } from "react-i18next";
import { Money, ResponsiveTable, StatusBadge, type Column } from "../../design/index.ts";
import type { CandidateFacts } from "./simulate.query.ts";
import classes from "./analysis.module.css";

/** Every discount that came into question: what was compared, what it lost to, what it took off. */
export function CandidateTable({ candidates }: { candidates: readonly CandidateFacts[] }) {
  const { t } = useTranslation("admin-analysis");
  if (candidates.length === 0) return <p className={classes.note}>{t("simulator.noCandidates")}</p>;
  const columns: Column<CandidateFacts>[] = [
    { key: "name", title: t("column.discount"), cell: (row) => <NameCell row={row} /> },
    { key: "outcome", title: t("column.outcome"), cell: (row) => <Outcome row={row} /> },
    { key: "compared", title: t("column.compared"), cell: (row) => <Compared row={row} /> },
    {
      key: "amount",
      title: t("column.amount"),
      align: "end",
      cell: ({ reason, amount }) => (reason ? "—" : <Money value={amount} />),
    },
  ];
  return (
    <ResponsiveTable
      caption={t("simulator.candidates")}
      columns={columns}
      rows={candidates}
      rowKey={({ discountId }) => discountId}
    />
  );
}

function NameCell({ row }: { row: CandidateFacts }) {
  const { t } = useTranslation("admin-analysis");
  return (
    <span className={classes.stack}>
      {row.name}
      <small>
        {t("simulator.priority", { priority: row.priority })}
        {row.isDraft ? ` · ${t("simulator.isDraft")}` : ""}
      </small>
    </span>
  );
}

function Outcome({ row }: { row: CandidateFacts }) {
  const { t } = useTranslation("admin-analysis");
  if (!row.reason) return <StatusBadge label={t("simulator.applied")} tone="good" />;
  return (
    <span className={classes.stack}>
      <StatusBadge label={t("simulator.refused")} tone="neutral" />
      <small>{row.because}</small>
      {row.lostTo ? <small>{t("simulator.lostTo", { name: row.lostTo })}</small> : null}
    </span>
  );
}

function Compared({ row }: { row: CandidateFacts }) {
  const { t } = useTranslation("admin-analysis");
  if (row.compared.length === 0) return <>{t("simulator.lines", { count: row.matchedLines })}</>;
  return (
    <span className={classes.stack}>
      {row.compared.map(({ type, label, required, actual, met }, at) => (
        // The same condition may be compared twice.
        <span key={`${type}-${at}`}>
          {met ? "✓" : "✗"} {t("simulator.comparison", { label, required, actual })}
        </span>
      ))}
    </span>
  );
}
