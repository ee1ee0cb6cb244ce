import { useQuery } from "@apollo/client/react";
import type { AdminVoucherMergeMutation, VoucherMergeInput } from "@8521/contract";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer, ProblemList } from "../../area/index.ts";
import { ButtonLink, DataCard, EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { CodesTable } from "./codes-table.tsx";
import { MERGE_PLAN, type PlanFacts } from "./duplicate.query.ts";
import classes from "./duplicates.module.css";
import { MergeChoices } from "./merge-choices.tsx";
import { MergeConfirm } from "./merge-confirm.tsx";
import { MergeDone } from "./merge-done.tsx";
import { MergeReport } from "./merge-report.tsx";

export type DoneMerge = NonNullable<AdminVoucherMergeMutation["voucherMerge"]["merge"]>;

const route = getRouteApi("/admin/vouchers/merge");

/** The dry run of a merge in words and numbers, its choices, and the button that does exactly that. */
export function MergePage() {
  const { t } = useTranslation("admin-duplicates");
  const { survivor = "", retired = "", limits, commission } = route.useSearch();
  const [done, setDone] = useState<DoneMerge | null>(null);
  const input: VoucherMergeInput = {
    survivorId: survivor,
    retiredIds: retired.split(",").filter(Boolean),
    limits: limits === "SUM" ? "SUM" : "KEEP",
    commission: commission === "MOVE_UNPAID" ? "MOVE_UNPAID" : "KEEP",
  };
  return (
    <>
      <PageHeader
        above={<Link to="/admin/vouchers/duplicates">← {t("title")}</Link>}
        title={t("merge.title")}
        text={t("merge.text")}
      />
      {done ? (
        <MergeDone merge={done} />
      ) : survivor && retired ? (
        <DryRun input={input} onDone={setDone} />
      ) : (
        <EmptyState
          title={t("merge.nothing")}
          text={t("merge.nothingText")}
          action={<ButtonLink to="/admin/vouchers/duplicates">{t("title")}</ButtonLink>}
        />
      )}
    </>
  );
}

interface DryRunProps {
  input: VoucherMergeInput;
  onDone: (merge: DoneMerge) => void;
}

function DryRun({ input, onDone }: DryRunProps) {
  const result = useQuery(MERGE_PLAN, {
    variables: { input },
    fetchPolicy: "cache-and-network",
  });
  return (
    <Answer
      result={result}
      waiting={<RowsSkeleton rows={3} height="9rem" />}
      permission="DISCOUNTS"
    >
      {({ admin }) => {
        const { plan, problems } = admin?.voucherMergePlan ?? { plan: null, problems: [] };
        return plan ? (
          <Planned
            plan={plan}
            input={input}
            onDone={onDone}
            onChanged={() => void result.refetch()}
          />
        ) : (
          <ProblemList problems={problems} />
        );
      }}
    </Answer>
  );
}

interface PlannedProps extends DryRunProps {
  plan: PlanFacts;
  /** The plan is not what it was: draw it anew. */
  onChanged: () => void;
}

function Planned({ plan, input, onDone, onChanged }: PlannedProps) {
  const { t } = useTranslation("admin-duplicates");
  return (
    <div className={classes.fields}>
      <DataCard title={t("merge.codes")}>
        <CodesTable caption={t("merge.codes")} codes={[plan.survivor, ...plan.retired]} />
      </DataCard>
      <div className={classes.columns}>
        <div className={classes.fields}>
          <MergeReport plan={plan} />
          <MergeConfirm plan={plan} input={input} onDone={onDone} onChanged={onChanged} />
        </div>
        <div className={classes.first}>
          <MergeChoices plan={plan} input={input} />
        </div>
      </div>
    </div>
  );
}
