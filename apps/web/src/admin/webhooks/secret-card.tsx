import { useTranslation } from "react-i18next";
import { CodeText, CopyButton, DataCard } from "../../design/index.ts";
import classes from "./webhooks.module.css";

/** A secret that was just made: this screen is the only place it is ever shown. */
export function SecretCard({ secret }: { secret: string }) {
  const { t } = useTranslation("admin-webhooks");
  return (
    <DataCard title={t("secret.title")}>
      <div className={classes.secret} role="status">
        <p>{t("secret.once")}</p>
        <CodeText>{secret}</CodeText>
        <CopyButton value={secret} what={t("secret.name")} />
      </div>
    </DataCard>
  );
}
