import { useMutation } from "@apollo/client/react";
import type { AdminVouchersChangeMutation, VouchersChangeKind } from "@8521/contract";
import { Button, Modal, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { fromShopField, ProblemList, useChange } from "../../area/index.ts";
import { CodeText } from "../../design/index.ts";
import { CHANGE_MANY } from "./voucher-change.query.ts";
import type { VoucherRow } from "./voucher.query.ts";
import many from "./many.module.css";
import classes from "./vouchers.module.css";

type Results = NonNullable<AdminVouchersChangeMutation["vouchersChange"]["results"]>;

interface ManyDialogProps {
  kind: VouchersChangeKind;
  rows: readonly VoucherRow[];
  onClose: (isDone: boolean) => void;
}

/** Asks once, does it to all, and tells what became of each that it could not be done to. */
export function ManyDialog({ kind, rows, onClose }: ManyDialogProps) {
  const { t } = useTranslation("admin-vouchers");
  const { t: common } = useTranslation();
  const [endsAt, setEndsAt] = useState("");
  const [reason, setReason] = useState("");
  const [results, setResults] = useState<Results | null>(null);
  const change = useChange();
  const [changeMany] = useMutation(CHANGE_MANY);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await change.run(async () => {
      const { data } = await changeMany({
        variables: {
          ids: rows.map(({ id }) => id),
          kind,
          endsAt: kind === "EXTEND" ? fromShopField(endsAt) : null,
          reason: reason.trim() || null,
        },
      });
      setResults(data?.vouchersChange.results ?? null);
      return data?.vouchersChange.problems ?? [];
    });
  };
  return (
    <Modal
      opened
      onClose={() => onClose(results !== null)}
      title={t(`many.title.${kind}`, { count: rows.length })}
      centered
      closeButtonProps={{ "aria-label": common("action.close") }}
    >
      {results ? (
        <Outcome results={results} rows={rows} onClose={() => onClose(true)} />
      ) : (
        <form className={classes.fields} onSubmit={(event) => void submit(event)}>
          <ProblemList problems={change.problems} />
          <p className={classes.quiet}>{t(`many.text.${kind}`)}</p>
          {kind === "EXTEND" ? (
            <TextInput
              type="datetime-local"
              label={t("create.endsAt")}
              required
              value={endsAt}
              data-autofocus
              onChange={(event) => setEndsAt(event.currentTarget.value)}
            />
          ) : null}
          <TextInput
            label={t("edit.reason")}
            description={t("edit.reasonHelp")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={classes.dialogButtons}>
            <Button variant="default" onClick={() => onClose(false)}>
              {common("action.cancel")}
            </Button>
            <Button
              type="submit"
              loading={change.busy}
              {...(kind === "RETIRE" ? { color: "brick" } : {})}
              disabled={kind === "EXTEND" && !endsAt}
            >
              {t(`many.${kind}`)}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}

interface OutcomeProps {
  results: Results;
  rows: readonly VoucherRow[];
  onClose: () => void;
}

function Outcome({ results, rows, onClose }: OutcomeProps) {
  const { t } = useTranslation("admin-vouchers");
  const { t: common } = useTranslation();
  const count = (outcome: Results[number]["outcome"]) =>
    results.filter((one) => one.outcome === outcome).length;
  const labels = new Map(rows.map(({ id, label }) => [id, label]));
  return (
    <div className={classes.fields}>
      <p role="status">
        {t("many.done", {
          changed: count("CHANGED"),
          unchanged: count("UNCHANGED"),
          refused: count("REFUSED"),
        })}
      </p>
      {count("REFUSED") > 0 ? (
        <ul className={many.refused}>
          {results.map(({ id, problem }) =>
            problem ? (
              <li key={id}>
                <CodeText size="small">{labels.get(id) ?? ""}</CodeText>
                <span className={classes.quiet}>{problem.message}</span>
              </li>
            ) : null,
          )}
        </ul>
      ) : null}
      <div className={classes.dialogButtons}>
        <Button onClick={onClose}>{common("action.close")}</Button>
      </div>
    </div>
  );
}
