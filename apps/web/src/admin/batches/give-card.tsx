import { useMutation } from "@apollo/client/react";
import type { VoucherSendChannel } from "@8521/contract";
import { Button, FileButton } from "@mantine/core";
import { IconBrandLine, IconMail, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, type ProblemText } from "../../area/index.ts";
import { DataCard } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { SEND_BATCH, type BatchFacts } from "./batch.query.ts";
import classes from "./batches.module.css";
import { postCsv } from "./post-csv.ts";

interface Assigned {
  added: number;
  assigned: number;
  waiting: number;
  unknown: readonly { line: number; reason: "EMAIL_INVALID" | "CUSTOMER_NOT_FOUND" }[];
  problems: readonly ProblemText[];
}

/** To whom the codes are given, and the mail that brings them. */
export function GiveCard({ batch, onChanged }: { batch: BatchFacts; onChanged: () => void }) {
  const { t } = useTranslation("admin-batches");
  const locale = useLocale();
  const [answer, setAnswer] = useState<Assigned | null>(null);
  const [busy, setBusy] = useState(false);
  const [send, sent] = useMutation(SEND_BATCH);
  const sendBy = (by: VoucherSendChannel) => void send({ variables: { id: batch.id, by } });
  const assign = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    const path = `/api/batches/${batch.id}/customers`;
    setAnswer(await postCsv<Assigned>(path, file).finally(() => setBusy(false)));
    onChanged();
  };
  const unpushed = batch.recipients - batch.lineMessages - batch.lineWaiting;
  const unsent = batch.recipients - batch.mailed - batch.mailsWaiting;
  return (
    <DataCard title={t("give.title")}>
      <div className={classes.fields}>
        <p className={classes.quiet}>{t("give.text")}</p>
        <dl className={`${classes.facts} ${classes.inRow}`}>
          <Fact label={t("give.recipients")} value={formatNumber(batch.recipients, locale)} />
          <Fact label={t("figure.assigned")} value={formatNumber(batch.assigned, locale)} />
          <Fact
            label={t("give.mailed")}
            value={
              batch.mailsWaiting > 0
                ? t("give.mailing", { mailed: batch.mailed, waiting: batch.mailsWaiting })
                : formatNumber(batch.mailed, locale)
            }
          />
          <Fact
            label={t("give.pushed")}
            value={
              batch.lineFailed > 0
                ? t("give.pushing", { pushed: batch.lineMessages, failed: batch.lineFailed })
                : formatNumber(batch.lineMessages, locale)
            }
          />
        </dl>
        <ProblemList problems={answer?.problems ?? sent.data?.voucherBatchSend.problems ?? []} />
        {answer && answer.problems.length === 0 ? <AssignReport answer={answer} /> : null}
        <div className={classes.buttons}>
          <FileButton accept=".csv,text/csv" onChange={(file) => void assign(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={busy}
                leftSection={<IconUsers size={17} stroke={1.7} aria-hidden />}
              >
                {t("give.assign")}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            loading={sent.loading}
            disabled={unsent <= 0}
            leftSection={<IconMail size={17} stroke={1.7} aria-hidden />}
            onClick={() => sendBy("MAIL")}
          >
            {t("give.send")}
          </Button>
          <Button
            variant="default"
            loading={sent.loading}
            disabled={unpushed <= 0}
            leftSection={<IconBrandLine size={17} stroke={1.7} aria-hidden />}
            onClick={() => sendBy("LINE")}
          >
            {t("give.sendByLine")}
          </Button>
        </div>
        <p className={classes.quiet}>
          {t("give.csvHelp")} {t("give.lineHelp")}
        </p>
      </div>
    </DataCard>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function AssignReport({ answer }: { answer: Assigned }) {
  const { t } = useTranslation("admin-batches");
  return (
    <div className={classes.estimate} role="status">
      <p>{t("give.added", { added: answer.added, waiting: answer.waiting })}</p>
      {answer.unknown.length > 0 ? (
        <>
          <p>{t("give.unknown", { count: answer.unknown.length })}</p>
          <ul className={classes.lines}>
            {answer.unknown.slice(0, 50).map(({ line, reason }) => (
              <li key={line}>{t(`give.reason.${reason}`, { line })}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
