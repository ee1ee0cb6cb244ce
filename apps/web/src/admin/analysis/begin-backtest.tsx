import { useMutation } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { lastDays, ProblemList } from "../../area/index.ts";
import { DataCard } from "../../design/index.ts";
import { BEGIN } from "./backtest.query.ts";
import { DraftChoice } from "./draft-choice.tsx";
import classes from "./analysis.module.css";

const DAYS = 90;
const DAY_MS = 86_400_000;

interface BeginBacktestProps {
  /** Chosen in the address. */
  discountId: string;
  onBegun: () => void;
}

/** Which draft, over which days. */
export function BeginBacktest({ discountId, onBegun }: BeginBacktestProps) {
  const { t } = useTranslation("admin-analysis");
  const [chosen, setChosen] = useState(discountId);
  const [days, setDays] = useState(() => lastDays(DAYS));
  const [today] = useState(() => lastDays(1).to);
  const [begin, { data, loading }] = useMutation(BEGIN);
  const day = (name: "from" | "to") => ({
    type: "date",
    label: t(`backtests.${name}`),
    value: days[name],
    max: today,
    onChange: (event: { currentTarget: { value: string } }) =>
      setDays({ ...days, [name]: event.currentTarget.value }),
  });
  const start = async () => {
    const { data: begun } = await begin({
      variables: {
        input: {
          replacesDiscountId: chosen,
          from: startOf(days.from),
          to: startOf(days.to, 1),
        },
      },
    });
    if (begun?.discountBacktest.backtest) onBegun();
  };
  return (
    <div className={classes.column}>
      <DataCard title={t("backtests.new")}>
        <div className={classes.fields}>
          <DraftChoice
            label={t("backtests.draft")}
            help={t("backtests.draftHelp")}
            value={chosen}
            onChange={setChosen}
          />
          <TextInput {...day("from")} />
          <TextInput {...day("to")} />
          <ProblemList problems={data?.discountBacktest.problems ?? []} />
          <Button
            loading={loading}
            disabled={!chosen || !days.from || !days.to}
            onClick={() => void start()}
          >
            {t("backtests.begin")}
          </Button>
        </div>
      </DataCard>
    </div>
  );
}

/** When a day of the shop begins, or the one so many days later. */
function startOf(day: string, later = 0): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + later * DAY_MS).toISOString();
}
