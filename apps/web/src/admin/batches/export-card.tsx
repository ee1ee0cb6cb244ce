import { useMutation } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { IconDownload, IconQrcode } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList } from "../../area/index.ts";
import { ButtonLink, DataCard } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { EXPORT_BATCH, type BatchFacts } from "./batch.query.ts";
import { isGoing } from "./batch-state.tsx";
import classes from "./batches.module.css";

/** The codes as a CSV file: once, and again only with a reason. The browser fetches the file itself. */
export function ExportCard({ batch, onChanged }: { batch: BatchFacts; onChanged: () => void }) {
  const { t } = useTranslation("admin-batches");
  const locale = useLocale();
  const [reason, setReason] = useState("");
  const [open, { data, loading }] = useMutation(EXPORT_BATCH);
  const download = async () => {
    const asked = { id: batch.id, reason: reason.trim() || null };
    const { data: answer } = await open({ variables: asked });
    const path = answer?.voucherBatchExport.path;
    if (path) window.location.assign(path);
    onChanged();
  };
  const again = batch.exportedAt !== null;
  return (
    <DataCard title={t("export.title")}>
      <div className={classes.fields}>
        <p className={classes.quiet}>
          {batch.exportedAt
            ? t("export.done", { when: formatDateTime(batch.exportedAt, locale) })
            : t("export.text")}
        </p>
        <ProblemList problems={data?.voucherBatchExport.problems ?? []} />
        {again ? (
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
            disabled={isGoing(batch.state) || batch.made === 0 || (again && !reason.trim())}
            leftSection={<IconDownload size={17} stroke={1.7} aria-hidden />}
            onClick={() => void download()}
          >
            {t("export.button")}
          </Button>
          <ButtonLink
            variant="default"
            to="/admin/vouchers/batches/$id/print"
            params={{ id: batch.id }}
            leftSection={<IconQrcode size={17} stroke={1.7} aria-hidden />}
          >
            {t("print.title")}
          </ButtonLink>
        </div>
        {isGoing(batch.state) ? <p className={classes.quiet}>{t("export.wait")}</p> : null}
      </div>
    </DataCard>
  );
}
