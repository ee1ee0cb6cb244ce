import { useQuery } from "@apollo/client/react";
import { graphql, type AdminConflictsQuery } from "@8521/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import {
  DataCard,
  EmptyState,
  ResponsiveTable,
  RowsSkeleton,
  StatusBadge,
  type Column,
} from "../../design/index.ts";
import { AnalysisHeader } from "./analysis-header.tsx";
import classes from "./analysis.module.css";

const CONFLICTS = graphql(`
  query AdminConflicts {
    admin {
      discountConflicts(limit: 200) {
        discounts
        pairCount
        truncated
        pairs {
          winner {
            id
            name
          }
          loser {
            id
            name
          }
          kind
          onCommonLines
        }
        neverWins {
          discount {
            id
            name
          }
          cause
          by {
            id
            name
          }
        }
      }
    }
  }
`);

type Conflicts = NonNullable<AdminConflictsQuery["admin"]>["discountConflicts"];
type Pair = Conflicts["pairs"][number];
type Never = Conflicts["neverWins"][number];

/** Which live discounts exclude each other, and which can never apply. */
export function ConflictsPage() {
  const result = useQuery(CONFLICTS, { fetchPolicy: "network-only" });
  return (
    <>
      <AnalysisHeader page="conflicts" />
      <Answer
        result={result}
        waiting={<RowsSkeleton rows={6} height="3.5rem" />}
        permission="DISCOUNTS"
      >
        {({ admin }) => (admin ? <Graph conflicts={admin.discountConflicts} /> : null)}
      </Answer>
    </>
  );
}

function Graph({ conflicts }: { conflicts: Conflicts }) {
  const { t } = useTranslation("admin-analysis");
  const { discounts, pairs, neverWins, truncated } = conflicts;
  if (pairs.length === 0 && neverWins.length === 0) {
    return (
      <EmptyState
        title={t("conflicts.empty")}
        text={t("conflicts.emptyText", { count: discounts })}
      />
    );
  }
  return (
    <div className={classes.cards}>
      {truncated ? <p className={classes.note}>{t("conflicts.truncated")}</p> : null}
      <DataCard title={t("conflicts.never")}>
        <p className={classes.note}>{t("conflicts.neverText")}</p>
        {neverWins.length > 0 ? <NeverTable rows={neverWins} /> : null}
      </DataCard>
      <DataCard title={t("conflicts.pairs", { count: conflicts.pairCount })}>
        <PairTable rows={pairs} />
      </DataCard>
    </div>
  );
}

function NeverTable({ rows }: { rows: readonly Never[] }) {
  const { t } = useTranslation("admin-analysis");
  const columns: Column<Never>[] = [
    { key: "name", title: t("column.discount"), cell: ({ discount }) => <Name of={discount} /> },
    {
      key: "cause",
      title: t("column.why"),
      cell: ({ cause }) => <StatusBadge label={t(`conflicts.cause.${cause}`)} tone="wait" />,
    },
    { key: "by", title: t("column.by"), cell: ({ by }) => (by ? <Name of={by} /> : "—") },
  ];
  return (
    <ResponsiveTable
      caption={t("conflicts.never")}
      columns={columns}
      rows={rows}
      rowKey={({ discount }) => discount.id}
    />
  );
}

function PairTable({ rows }: { rows: readonly Pair[] }) {
  const { t } = useTranslation("admin-analysis");
  const columns: Column<Pair>[] = [
    { key: "winner", title: t("column.winner"), cell: ({ winner }) => <Name of={winner} /> },
    { key: "loser", title: t("column.loser"), cell: ({ loser }) => <Name of={loser} /> },
    {
      key: "why",
      title: t("column.why"),
      cell: ({ kind, onCommonLines }) => (
        <span className={classes.stack}>
          {t(`conflicts.kind.${kind}`)}
          {onCommonLines ? <small>{t("conflicts.onCommonLines")}</small> : null}
        </span>
      ),
    },
  ];
  return (
    <ResponsiveTable
      caption={t("conflicts.title")}
      columns={columns}
      rows={rows}
      rowKey={({ winner, loser }) => `${winner.id}-${loser.id}`}
    />
  );
}

function Name({ of }: { of: { id: string; name: string } }) {
  return (
    <Link to="/admin/discounts/$id" params={{ id: of.id }}>
      {of.name}
    </Link>
  );
}
