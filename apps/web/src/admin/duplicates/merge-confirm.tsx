import { useMutation } from "@apollo/client/react";
import type { VoucherMergeInput } from "@8521/contract";
import { Button, Checkbox, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { DataCard } from "../../design/index.ts";
import { MERGE, type PlanFacts } from "./duplicate.query.ts";
import classes from "./duplicates.module.css";
import type { DoneMerge } from "./merge-page.tsx";

interface MergeConfirmProps {
  plan: PlanFacts;
  input: VoucherMergeInput;
  onDone: (merge: DoneMerge) => void;
  onChanged: () => void;
}

/** Approves this plan and no other: what differs must have been seen. */
export function MergeConfirm({ plan, input, onDone, onChanged }: MergeConfirmProps) {
  const { t } = useTranslation("admin-duplicates");
  const [reason, setReason] = useState("");
  const [hasSeen, setSeen] = useState(false);
  const [merge] = useMutation(MERGE);
  const { run, busy, problems } = useChange();
  const differs = plan.conflicts.length > 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(async () => {
      const variables = { input, planHash: plan.hash, reason: reason.trim() || null };
      const answer = (await merge({ variables })).data?.voucherMerge;
      if (answer?.merge) onDone(answer.merge);
      if (answer?.problems.some(({ code }) => code === "MERGE_CHANGED")) onChanged();
      return answer?.problems ?? [];
    });
  };
  return (
    <DataCard title={t("confirm.title")}>
      <form className={classes.fields} onSubmit={(event) => void submit(event)}>
        <ProblemList problems={problems} />
        <Textarea
          label={t("confirm.reason")}
          description={t("confirm.reasonHelp")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={500}
        />
        {differs ? (
          <Checkbox
            label={t("confirm.seen")}
            checked={hasSeen}
            onChange={(event) => setSeen(event.currentTarget.checked)}
          />
        ) : null}
        <div className={classes.buttons}>
          <Button type="submit" loading={busy} disabled={differs && !hasSeen}>
            {t("confirm.button", { code: plan.survivor.voucher.label })}
          </Button>
        </div>
        <p className={classes.quiet}>{t("confirm.undoable")}</p>
      </form>
    </DataCard>
  );
}
