import type { OrderFieldsFragment } from "@8521/contract";
import { lazy, Suspense, useRef } from "react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CopyButton, DataCard, RowsSkeleton } from "../design/index.ts";
import { ChainSteps } from "./chain-steps.tsx";
import classes from "./pay-page.module.css";

// The drawing of barcodes is large; only those who pay by barcode load it.
const Barcode = lazy(() => import("./barcode.tsx").then((module) => ({ default: module.Barcode })));

/** The three barcodes, top to bottom, at true size on white; full screen for the counter. */
export function Barcodes({ payment }: { payment: NonNullable<OrderFieldsFragment["payment"]> }) {
  const { t } = useTranslation("payment");
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <DataCard title={t("barcode.title")}>
      <p className={classes.text}>{t("barcode.text")}</p>
      <div ref={sheet} className={classes.barcodes}>
        <Suspense fallback={<RowsSkeleton rows={3} height="4.5rem" />}>
          {payment.barcodes.map((text, index) => (
            <Barcode key={text} text={text} label={t("barcode.part", { number: index + 1 })} />
          ))}
        </Suspense>
      </div>
      <div className={classes.actions}>
        <Button variant="default" onClick={() => void sheet.current?.requestFullscreen?.()}>
          {t("barcode.fullScreen")}
        </Button>
        <CopyButton value={payment.barcodes.join("\n")} what={t("barcode.title")} />
      </div>
      <ul className={classes.notes}>
        <li>{t("barcode.bright")}</li>
        <li>{t("barcode.rotate")}</li>
        <li>{t("barcode.late")}</li>
      </ul>
      <ChainSteps steps={payment.steps} />
    </DataCard>
  );
}
