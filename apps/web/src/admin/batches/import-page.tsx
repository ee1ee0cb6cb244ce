import { useQuery } from "@apollo/client/react";
import { Button, FileInput, NativeSelect, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer, ProblemList } from "../../area/index.ts";
import { ButtonLink, DataCard, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { VOUCHER_CHOICES } from "../vouchers/voucher.query.ts";
import classes from "./batches.module.css";
import { ImportReportCard, type ImportReport } from "./import-report.tsx";
import { postCsv } from "./post-csv.ts";

type Mode = "DRY_RUN" | "GOOD_ROWS";

/** Codes from a file: what is wrong with it first, then what is fine becomes vouchers when asked. */
export function ImportPage() {
  const { t } = useTranslation("admin-batches");
  const choices = useQuery(VOUCHER_CHOICES, { fetchPolicy: "cache-and-network" });
  return (
    <>
      <PageHeader
        above={<Link to="/admin/vouchers/batches">← {t("list.title")}</Link>}
        title={t("import.title")}
        text={t("import.text")}
      />
      <Answer
        result={choices}
        waiting={<RowsSkeleton rows={3} height="8rem" />}
        permission="DISCOUNTS"
      >
        {({ admin }) => (
          <ImportForm discounts={admin?.discounts.edges.map(({ node }) => node) ?? []} />
        )}
      </Answer>
    </>
  );
}

function ImportForm({ discounts }: { discounts: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation("admin-batches");
  const [file, setFile] = useState<File | null>(null);
  const [discount, setDiscount] = useState("");
  const [name, setName] = useState("");
  const [busy, setBusy] = useState<Mode | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [isBroken, setBroken] = useState(false);
  const run = async (mode: Mode) => {
    if (!file) return;
    setBusy(mode);
    setBroken(false);
    const asked = new URLSearchParams({ discount, name: name.trim() || file.name, mode });
    await postCsv<ImportReport>(`/api/vouchers/import?${asked.toString()}`, file)
      .then(setReport, () => setBroken(true))
      .finally(() => setBusy(null));
  };
  const isReady = file !== null && discount !== "";
  return (
    <div className={classes.form}>
      <DataCard title={t("import.file")}>
        <div className={classes.fields}>
          <FileInput
            label={t("import.csv")}
            description={t("import.csvHelp")}
            placeholder={t("import.choose")}
            accept=".csv,text/csv"
            clearable
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              setReport(null);
            }}
          />
          <div className={classes.pair}>
            <NativeSelect
              label={t("column.discount")}
              required
              value={discount}
              data={[
                { value: "", label: t("form.choose") },
                ...discounts.map((one) => ({ value: one.id, label: one.name })),
              ]}
              onChange={(event) => setDiscount(event.currentTarget.value)}
            />
            <TextInput
              label={t("column.name")}
              value={name}
              placeholder={file?.name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <div className={classes.buttons}>
            <Button
              variant="default"
              disabled={!isReady}
              loading={busy === "DRY_RUN"}
              onClick={() => void run("DRY_RUN")}
            >
              {t("import.check")}
            </Button>
          </div>
          {isBroken ? <p role="alert">{t("import.broken")}</p> : null}
        </div>
      </DataCard>
      <ProblemList problems={report?.problems ?? []} />
      {report && report.problems.length === 0 ? (
        <ImportReportCard report={report}>
          {report.batchId ? (
            <ButtonLink to="/admin/vouchers/batches/$id" params={{ id: report.batchId }}>
              {t("import.see")}
            </ButtonLink>
          ) : report.good > 0 ? (
            <Button loading={busy === "GOOD_ROWS"} onClick={() => void run("GOOD_ROWS")}>
              {t("import.take", { count: report.good })}
            </Button>
          ) : null}
        </ImportReportCard>
      ) : null}
    </div>
  );
}
