import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ButtonLink, CodeText, CopyButton, DataCard } from "../../design/index.ts";
import classes from "./vouchers.module.css";

/** A voucher that was just made. */
export interface Made {
  id: string;
  code: string;
  isPublic: boolean;
  warnings: readonly string[];
}

/** The new code in full: the one time it can be read, when it is private. */
export function MadeVoucher({ made, onAnother }: { made: Made; onAnother: () => void }) {
  const { t } = useTranslation("admin-vouchers");
  return (
    <DataCard tone="good">
      <div className={classes.made} role="status">
        <p>
          <strong>{t("made.title")}</strong>
        </p>
        <CodeText size="large">{made.code}</CodeText>
        <CopyButton value={made.code} what={t("column.code")} />
        <p>{made.isPublic ? t("made.public") : t("made.private")}</p>
        {made.warnings.map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
        <div className={classes.buttons}>
          <ButtonLink variant="default" to="/admin/vouchers/$id" params={{ id: made.id }}>
            {t("made.see")}
          </ButtonLink>
          <Button onClick={onAnother}>{t("made.another")}</Button>
        </div>
      </div>
    </DataCard>
  );
}
