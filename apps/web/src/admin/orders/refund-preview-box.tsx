import type { AdminRefundPreviewQuery } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { ErrorState, Money } from "../../design/index.ts";
import classes from "./refund.module.css";

type Preview = NonNullable<
  NonNullable<AdminRefundPreviewQuery["admin"]>["refundPreview"]["preview"]
>;

interface RefundPreviewBoxProps {
  preview: Preview | null | undefined;
  loading: boolean;
  error: unknown;
}

/** What goes back and what it is made of, computed by the API; old figures stay, dimmed, while new ones come. */
export function RefundPreviewBox({ preview, loading, error }: RefundPreviewBoxProps) {
  const { t } = useTranslation("admin-orders");
  if (error) return <ErrorState error={error} />;
  return (
    <section className={classes.preview} aria-live="polite" aria-busy={loading}>
      <div className={classes.amount}>
        <span>{t("refund.amount")}</span>
        {preview ? <Money value={preview.amount} tone="total" /> : <span>–</span>}
      </div>
      {preview ? (
        <>
          <dl>
            <div>
              <dt>{t("refund.tax")}</dt>
              <dd>
                <Money value={preview.taxAmount} />
              </dd>
            </div>
            <div>
              <dt>{t("refund.shipping")}</dt>
              <dd>
                <Money value={preview.shipping} />
              </dd>
            </div>
            <div>
              <dt>{t("refund.commission")}</dt>
              <dd>
                <Money value={preview.commissionEffect} />
              </dd>
            </div>
          </dl>
          <ul>
            {preview.explanation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>{preview.isManual ? t("refund.manual") : t("refund.byGateway")}</p>
        </>
      ) : (
        <p>{loading ? t("refund.computing") : t("refund.choose")}</p>
      )}
    </section>
  );
}
