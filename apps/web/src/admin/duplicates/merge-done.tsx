import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ButtonLink, DataCard } from "../../design/index.ts";
import { formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import classes from "./duplicates.module.css";
import type { DoneMerge } from "./merge-page.tsx";
import { UndoButton } from "./undo-button.tsx";

/** What was done, and the way back. */
export function MergeDone({ merge }: { merge: DoneMerge }) {
  const { t } = useTranslation("admin-duplicates");
  const locale = useLocale();
  const navigate = useNavigate();
  return (
    <DataCard title={t("done.title")} tone="good">
      <div className={classes.fields} role="status">
        <p className={classes.plain}>
          {t("done.text", {
            codes: merge.retired.map(({ label }) => label).join("、"),
            survivor: merge.survivor.label,
            uses: formatNumber(merge.uses, locale),
          })}
        </p>
        <div className={classes.buttons}>
          <ButtonLink to="/admin/vouchers/duplicates">{t("done.back")}</ButtonLink>
          <ButtonLink variant="default" to="/admin/vouchers/$id" params={{ id: merge.survivor.id }}>
            {t("done.see", { code: merge.survivor.label })}
          </ButtonLink>
          <UndoButton
            id={merge.id}
            onDone={() => void navigate({ to: "/admin/vouchers/duplicates" })}
          />
        </div>
      </div>
    </DataCard>
  );
}
