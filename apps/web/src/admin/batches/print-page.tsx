import { useMutation, useQuery } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer, ProblemList, QrCode } from "../../area/index.ts";
import { DataCard, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { formatDate } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { BATCH, EXPORT_BATCH, type BatchFacts } from "./batch.query.ts";
import classes from "./batches.module.css";
import { firstCodes } from "./first-codes.ts";

const route = getRouteApi("/admin/vouchers/batches/$id/print");
const PRINTED_MAX = 400;

/** Codes of a batch as a sheet of QR tickets for the printer. They stay in this page and are kept nowhere. */
export function PrintPage() {
  const { t } = useTranslation("admin-batches");
  const { id } = route.useParams();
  const result = useQuery(BATCH, { variables: { id } });
  return (
    <>
      <div className={classes.screenOnly}>
        <PageHeader
          above={
            <Link to="/admin/vouchers/batches/$id" params={{ id }}>
              ← {result.data?.admin?.voucherBatch?.name ?? t("list.title")}
            </Link>
          }
          title={t("print.title")}
          text={t("print.text", { count: PRINTED_MAX })}
        />
      </div>
      <Answer result={result} waiting={<RowsSkeleton rows={4} />} permission="REVEAL_CODES">
        {({ admin }) => (admin?.voucherBatch ? <Sheet batch={admin.voucherBatch} /> : null)}
      </Answer>
    </>
  );
}

function Sheet({ batch }: { batch: BatchFacts }) {
  const { t } = useTranslation("admin-batches");
  const locale = useLocale();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [reason, setReason] = useState("");
  const [open, { data, loading }] = useMutation(EXPORT_BATCH);
  const show = async () => {
    const { data: answer } = await open({
      variables: { id: batch.id, reason: reason.trim() || null },
    });
    const path = answer?.voucherBatchExport.path;
    if (path) setCodes(await firstCodes(path, PRINTED_MAX));
  };
  if (codes.length === 0) {
    return (
      <DataCard>
        <div className={classes.fields}>
          <p className={classes.quiet}>{t("print.logged")}</p>
          <ProblemList problems={data?.voucherBatchExport.problems ?? []} />
          {batch.exportedAt ? (
            <TextInput
              label={t("export.reason")}
              description={t("export.reasonHelp")}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : null}
          <div className={classes.buttons}>
            <Button
              loading={loading}
              disabled={batch.exportedAt !== null && !reason.trim()}
              onClick={() => void show()}
            >
              {t("print.show")}
            </Button>
          </div>
        </div>
      </DataCard>
    );
  }
  return (
    <>
      <div className={`${classes.buttons} ${classes.screenOnly}`}>
        <Button onClick={() => window.print()}>{t("print.print")}</Button>
      </div>
      <ul className={classes.sheet}>
        {codes.map((code) => (
          <li key={code} className={classes.ticket}>
            <small>{batch.discount.name}</small>
            <QrCode value={code} label={t("print.qr", { code })} size={120} />
            <code>{code}</code>
            {batch.endsAt ? (
              <small>{t("print.until", { when: formatDate(batch.endsAt, locale) })}</small>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
