import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { StatusBadge } from "../../design/index.ts";
import { formatDateTime } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { ACKNOWLEDGE_BURST, type Burst } from "./reports.query.ts";
import classes from "./reports.module.css";

interface BurstRowProps {
  burst: Burst;
  onDone: () => void;
}

/** One burst with its figures; acknowledging it is acknowledging its alert. */
export function BurstRow({ burst, onDone }: BurstRowProps) {
  const { t } = useTranslation("admin-reports");
  const locale = useLocale();
  const { run, busy, problems } = useChange();
  const [acknowledge] = useMutation(ACKNOWLEDGE_BURST, { refetchQueries: ["AdminWaiting"] });
  const { alertId, acknowledgedAt, found, customer } = burst;
  const handle = async () => {
    const { data } = await acknowledge({ variables: { id: alertId ?? "" } });
    onDone();
    return data?.alertAcknowledge.problems ?? [];
  };
  return (
    <li>
      <div className={classes.lead}>
        <StatusBadge
          label={found > 0 ? t("bursts.found", { count: found }) : t("bursts.nothingFound")}
          tone={found > 0 ? "bad" : "neutral"}
        />
        <strong>{t(`bursts.kind.${burst.kind}`)}</strong>
        {customer ? <span>{customer.name}</span> : null}
      </div>
      <span>
        {t("bursts.figures", {
          attempts: burst.attempts,
          codes: burst.codes,
          locked: burst.locked,
        })}
      </span>
      <p className={classes.quiet}>
        {t("bursts.times", {
          began: formatDateTime(burst.beganAt, locale),
          last: formatDateTime(burst.lastAt, locale),
        })}
      </p>
      <ProblemList problems={problems} />
      {acknowledgedAt ? (
        <p className={classes.quiet}>
          {t("bursts.acknowledged", { when: formatDateTime(acknowledgedAt, locale) })}
        </p>
      ) : alertId ? (
        <div>
          <Button variant="default" size="sm" loading={busy} onClick={() => void run(handle)}>
            {t("bursts.acknowledge")}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
