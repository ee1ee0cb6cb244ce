import { Switch } from "@mantine/core";
import "@mantine/core/styles/Switch.layer.css";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange, type ProblemText } from "../area/index.ts";

interface HotSwitchProps {
  isHot: boolean;
  /** What it has no total limit for, or has a budget for, can't be hot. */
  canBeHot: boolean;
  /** Takes effect at once, whatever else is being edited. */
  onChange: (isHot: boolean) => Promise<readonly ProblemText[]>;
}

/** Whether what is left is spread over slots; with why one would, and why it may not be possible. */
export function HotSwitch({ isHot, canBeHot, onChange }: HotSwitchProps) {
  const { t } = useTranslation("admin");
  const { run, busy, problems } = useChange();
  return (
    <>
      <Switch
        label={t("hot.label")}
        description={canBeHot || isHot ? t("hot.help") : t("hot.needsLimit")}
        checked={isHot}
        disabled={busy || (!canBeHot && !isHot)}
        onChange={(event) => void run(() => onChange(event.currentTarget.checked))}
      />
      <ProblemList problems={problems} />
    </>
  );
}
