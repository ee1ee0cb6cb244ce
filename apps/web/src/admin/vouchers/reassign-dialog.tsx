import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Checkbox, Modal, NativeSelect, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { REASSIGN } from "./voucher-change.query.ts";
import type { VoucherFacts } from "./voucher-page.tsx";
import { AFTER_CHANGE, VOUCHER_CHOICES } from "./voucher.query.ts";
import classes from "./vouchers.module.css";

interface ReassignDialogProps {
  voucher: VoucherFacts;
  onClose: () => void;
}

/** Whose orders with this code are from now on, with a reason that the audit log keeps. */
export function ReassignDialog({ voucher, onClose }: ReassignDialogProps) {
  const { t } = useTranslation("admin-vouchers");
  const { t: common } = useTranslation();
  const current = voucher.affiliate?.id ?? "";
  const [owner, setOwner] = useState(current);
  const [reason, setReason] = useState("");
  const [allowsLookalike, setAllowsLookalike] = useState(false);
  const { data } = useQuery(VOUCHER_CHOICES, { fetchPolicy: "cache-first" });
  const affiliates = (data?.admin?.affiliates.edges ?? []).map(({ node }) => node.affiliate);
  const change = useChange();
  const [reassign] = useMutation(REASSIGN, AFTER_CHANGE);
  const isLookalike = change.problems.some(({ code }) => code === "LOOKALIKE");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await change.run(async () => {
      const { data: answer } = await reassign({
        variables: { id: voucher.id, affiliateId: owner || null, reason, allowsLookalike },
      });
      return answer?.voucherReassign.problems ?? [];
    });
    if (isDone) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("reassign.title", { code: voucher.label })}
      closeButtonProps={{ "aria-label": common("action.close") }}
    >
      <form className={classes.fields} onSubmit={(event) => void submit(event)}>
        <ProblemList problems={change.problems} />
        <p className={classes.quiet}>{t("reassign.text")}</p>
        <NativeSelect
          label={t("column.owner")}
          value={owner}
          data={[
            { value: "", label: t("shop") },
            ...affiliates.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          onChange={(event) => setOwner(event.currentTarget.value)}
          data-autofocus
        />
        <Textarea
          label={t("reassign.reason")}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {isLookalike || allowsLookalike ? (
          <Checkbox
            label={t("reassign.lookalike")}
            checked={allowsLookalike}
            onChange={(event) => setAllowsLookalike(event.currentTarget.checked)}
          />
        ) : null}
        <div className={classes.dialogButtons}>
          <Button variant="default" onClick={onClose}>
            {common("action.cancel")}
          </Button>
          <Button
            type="submit"
            loading={change.busy}
            disabled={owner === current || !reason.trim()}
          >
            {t("reassign.submit")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
