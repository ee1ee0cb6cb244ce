import {
  outcomeIn,
  type Expectation,
  type PricedOutcome,
  type Scenario,
} from "@8521/contract/scenarios";
import { useTranslation } from "react-i18next";
import { DataCard, StatusBadge } from "../../design/index.ts";
import { formatMoney } from "../../i18n/format.ts";
import classes from "./analysis.module.css";

interface ExpectedOutcomeProps {
  example: Scenario;
  /** The pricing as the engine says it; null when it refused the document. */
  trace: unknown;
}

/** What the example promises, and whether the engine of this shop keeps it. What a return gives back is told, not tried. */
export function ExpectedOutcome({ example, trace }: ExpectedOutcomeProps) {
  const { t } = useTranslation("admin-analysis");
  const pricing = trace as PricedOutcome | null;
  const { currency } = example.document.cart;
  return (
    <DataCard title={t("examples.expected")}>
      <ul className={classes.changes}>
        {example.expected.map(({ name, value }) => (
          <li key={name}>
            <span className={classes.lead}>
              {name === "refund" || !pricing ? null : (
                <Kept is={outcomeIn(pricing, name) === value} />
              )}
              <Name name={name} />
            </span>
            <span>{typeof value === "number" ? shown(name, value, currency) : value}</span>
          </li>
        ))}
      </ul>
    </DataCard>
  );
}

function Kept({ is }: { is: boolean }) {
  const { t } = useTranslation("admin-analysis");
  return (
    <StatusBadge label={t(is ? "examples.kept" : "examples.broken")} tone={is ? "good" : "bad"} />
  );
}

const NAMED = ["total", "net", "tax", "shipping", "refund"] as const;
const KINDS = ["applied", "rejected", "missing"] as const;

function Name({ name }: Pick<Expectation, "name">) {
  const { t } = useTranslation("admin-analysis");
  const [kind = "", id = ""] = name.split(":");
  const named = NAMED.find((each) => each === kind);
  if (named) return <>{t(`examples.outcome.${named}`)}</>;
  const about = KINDS.find((each) => each === kind);
  return <>{about ? t(`examples.outcome.${about}`, { id }) : name}</>;
}

/** A missing quantity is a number of pieces; which of the two it is, the size of the figure can't tell. */
function shown(name: string, value: number, currency: string): string {
  return name.startsWith("missing:")
    ? value.toLocaleString("en")
    : formatMoney({ amount: String(value), currency });
}
