import { useMutation, useQuery } from "@apollo/client/react";
import type { AdminVoucherQuery, VoucherStatusChange } from "@8521/contract";
import { Button } from "@mantine/core";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer, ProblemList, useChange } from "../../area/index.ts";
import { ButtonLink, CodeText, EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { RevealCard } from "../batches/reveal-card.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { FactsCard } from "./facts-card.tsx";
import { LimitCard } from "./limit-card.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { RefusalsCard } from "./refusals-card.tsx";
import { TimelineCard } from "./timeline-card.tsx";
import { UsesCard } from "./uses-card.tsx";
import { AFTER_CHANGE, SET_STATUS, VOUCHER } from "./voucher.query.ts";
import { VoucherFigures } from "./voucher-figures.tsx";
import { VoucherStatusBadge } from "./voucher-status.tsx";
import classes from "./vouchers.module.css";

export type VoucherFacts = NonNullable<NonNullable<AdminVoucherQuery["admin"]>["voucher"]>;

const route = getRouteApi("/admin/vouchers/$id");

/** One voucher: its code, what it unlocks, each use, why it was refused, and what was done to it. */
export function VoucherPage() {
  const { t } = useTranslation("admin");
  const { id } = route.useParams();
  const result = useQuery(VOUCHER, { variables: { id } });
  return (
    <Answer
      result={result}
      waiting={<RowsSkeleton rows={4} height="7rem" />}
      permission="DISCOUNTS"
    >
      {({ admin }) =>
        admin?.voucher ? (
          <VoucherView voucher={admin.voucher} />
        ) : (
          <EmptyState
            title={t("notFound")}
            text={t("notFoundText")}
            action={<ButtonLink to="/admin/vouchers">{t("back.vouchers")}</ButtonLink>}
          />
        )
      }
    </Answer>
  );
}

function VoucherView({ voucher }: { voucher: VoucherFacts }) {
  const { t } = useTranslation("admin-vouchers");
  const { run, busy: loading, problems } = useChange();
  const [setStatus] = useMutation(SET_STATUS, AFTER_CHANGE);
  const [open, setOpen] = useState<"edit" | "reassign" | null>(null);
  const close = () => setOpen(null);
  const isInUse = voucher.status === "ACTIVE" || voucher.status === "PAUSED";
  const change = (status: VoucherStatusChange) =>
    void run(async () => {
      const { data } = await setStatus({ variables: { id: voucher.id, status } });
      return data?.voucherSetStatus.problems ?? [];
    });
  return (
    <>
      <PageHeader
        above={<Link to="/admin/vouchers">← {t("list.title")}</Link>}
        title={<CodeText size="large">{voucher.label}</CodeText>}
        text={<VoucherStatusBadge status={voucher.status} />}
        actions={
          <>
            {isInUse ? (
              <>
                <Button variant="default" onClick={() => setOpen("reassign")}>
                  {t("reassign.open")}
                </Button>
                <Button variant="default" onClick={() => setOpen("edit")}>
                  {t("edit.open")}
                </Button>
              </>
            ) : null}
            {voucher.status === "ACTIVE" ? (
              <Button variant="default" loading={loading} onClick={() => change("PAUSED")}>
                {t("action.pause")}
              </Button>
            ) : null}
            {voucher.status === "PAUSED" ? (
              <>
                <Button variant="default" loading={loading} onClick={() => change("RETIRED")}>
                  {t("action.retire")}
                </Button>
                <Button loading={loading} onClick={() => change("ACTIVE")}>
                  {t("action.resume")}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <ProblemList problems={problems} />
      {open === "edit" ? <EditDialog voucher={voucher} onClose={close} /> : null}
      {open === "reassign" ? <ReassignDialog voucher={voucher} onClose={close} /> : null}
      <div className={classes.columns}>
        <div className={classes.fields}>
          <VoucherFigures voucher={voucher} />
          <UsesCard voucher={voucher} />
          <RefusalsCard refusals={voucher.refusals} />
          <TimelineCard voucherId={voucher.id} />
        </div>
        <div className={classes.fields}>
          <RevealCard voucher={voucher} />
          {isInUse ? <LimitCard key={voucher.maxRedemptions} voucher={voucher} /> : null}
          <FactsCard voucher={voucher} />
        </div>
      </div>
    </>
  );
}
