import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ProblemList, QrCode } from "../../area/index.ts";
import { CodeText, CopyButton, DataCard } from "../../design/index.ts";
import { REVEAL } from "./batch.query.ts";
import classes from "./batches.module.css";

interface RevealCardProps {
  voucher: { id: string; label: string; isPublic: boolean };
}

/** The code in full, with its QR: at once when it is public, otherwise when asked for, and the API logs it. */
export function RevealCard({ voucher }: RevealCardProps) {
  const { t } = useTranslation("admin-batches");
  const [reveal, { data, loading }] = useMutation(REVEAL, { variables: { id: voucher.id } });
  const code = voucher.isPublic ? voucher.label : data?.voucherReveal.code;
  return (
    <DataCard title={t("reveal.title")}>
      <div className={classes.reveal}>
        <ProblemList problems={data?.voucherReveal.problems ?? []} />
        {code ? (
          <>
            {voucher.isPublic ? null : <CodeText>{code}</CodeText>}
            <QrCode value={code} label={t("print.qr", { code })} />
            <CopyButton value={code} what={t("reveal.code")} />
          </>
        ) : (
          <>
            <p className={classes.quiet}>{t("reveal.text")}</p>
            <Button
              variant="default"
              loading={loading}
              leftSection={<IconEye size={17} stroke={1.7} aria-hidden />}
              onClick={() => void reveal()}
            >
              {t("reveal.button")}
            </Button>
          </>
        )}
      </div>
    </DataCard>
  );
}
