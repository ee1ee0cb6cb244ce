import { useMutation } from "@apollo/client/react";
import { graphql, type AffiliateStatus } from "@8521/contract";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import {
  ButtonLink,
  Money,
  ResponsiveTable,
  StatusBadge,
  type Column,
  type StatusTone,
} from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { AffiliateRow } from "./affiliates-page.tsx";
import classes from "./affiliates.module.css";

const TONES: Record<AffiliateStatus, StatusTone> = {
  PENDING: "wait",
  ACTIVE: "good",
  SUSPENDED: "bad",
  CLOSED: "neutral",
};

const APPROVE = graphql(`
  mutation AdminAffiliateApprove($id: ID!) {
    affiliateApprove(id: $id) {
      affiliate {
        id
        status
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

/** One row an affiliate; those who applied can be approved here. */
export function AffiliateTable({ rows }: { rows: readonly AffiliateRow[] }) {
  const { t } = useTranslation("admin");
  const locale = useLocale();
  const column = (key: keyof AffiliateRow & keyof Columns, cell: Column<AffiliateRow>["cell"]) =>
    ({ key, title: t(`affiliates.column.${key}`), align: "end", cell }) as const;
  const columns: Column<AffiliateRow>[] = [
    { key: "name", title: t("affiliates.column.name"), cell: (row) => <Name row={row} /> },
    {
      key: "status",
      title: t("affiliates.column.status"),
      cell: ({ affiliate }) => <Status status={affiliate.status} />,
    },
    { ...column("clicks", ({ clicks }) => formatNumber(clicks, locale)), wideOnly: true },
    column("orders", ({ affiliate, orders }) => (
      <Link to="/admin/orders" search={{ affiliate: affiliate.id }}>
        {formatNumber(orders, locale)}
      </Link>
    )),
    column("sales", ({ sales }) => <Money value={sales} />),
    column("pending", ({ pending }) => <Money value={pending} />),
    column("approved", ({ approved }) => <Money value={approved} />),
    { ...column("paid", ({ paid }) => <Money value={paid} />), wideOnly: true },
    {
      key: "action",
      title: t("affiliates.column.action"),
      align: "end",
      cell: (row) => <Actions row={row} />,
    },
  ];
  return (
    <ResponsiveTable
      caption={t("affiliates.title")}
      columns={columns}
      rows={rows}
      rowKey={({ affiliate }) => affiliate.id}
    />
  );
}

type Columns = Record<"clicks" | "orders" | "sales" | "pending" | "approved" | "paid", unknown>;

function Name({ row: { affiliate, commissionRate } }: { row: AffiliateRow }) {
  const { t } = useTranslation("admin");
  const rate = commissionRate ? `${commissionRate}%` : t("affiliates.programRate");
  return (
    <span className={classes.name}>
      {affiliate.displayName}
      <span>
        @{affiliate.slug} · {rate}
      </span>
    </span>
  );
}

function Status({ status }: { status: AffiliateStatus }) {
  const { t } = useTranslation("admin");
  return (
    <StatusBadge
      label={t(`affiliates.statuses.${status}`)}
      tone={TONES[status]}
      next={t(`affiliates.statusNext.${status}`)}
    />
  );
}

function Actions({ row: { affiliate } }: { row: AffiliateRow }) {
  const { t } = useTranslation("admin");
  const { run, busy, problems } = useChange();
  const [approve] = useMutation(APPROVE);
  const letIn = async () => {
    const { data } = await approve({ variables: { id: affiliate.id } });
    return data?.affiliateApprove.problems ?? [];
  };
  return (
    <span className={classes.actions}>
      {affiliate.status === "PENDING" ? (
        <Button size="compact-md" loading={busy} onClick={() => void run(letIn)}>
          {t("affiliates.approve")}
        </Button>
      ) : (
        <>
          <ButtonLink
            size="compact-md"
            variant="subtle"
            to="/admin/vouchers/new"
            search={{ affiliate: affiliate.id }}
          >
            {t("affiliates.newVoucher")}
          </ButtonLink>
        </>
      )}
      <ProblemList problems={problems} />
    </span>
  );
}
