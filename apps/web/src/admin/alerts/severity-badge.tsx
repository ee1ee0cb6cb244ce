import type { AlertSeverity } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { StatusBadge, type StatusTone } from "../../design/index.ts";

const TONES: Record<AlertSeverity, StatusTone> = { INFO: "info", WARNING: "wait", CRITICAL: "bad" };

/** How bad an alert is, as word, mark and colour. */
export function SeverityBadge({ severity }: { severity: AlertSeverity }) {
  const { t } = useTranslation("admin");
  return <StatusBadge label={t(`severity.${severity}`)} tone={TONES[severity]} />;
}
