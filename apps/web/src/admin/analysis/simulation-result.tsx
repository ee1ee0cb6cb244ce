import { useTranslation } from "react-i18next";
import { ProblemList } from "../../area/index.ts";
import { DataCard, LiveMessage, Money, StatusBadge, type StatusTone } from "../../design/index.ts";
import { formatMoney } from "../../i18n/format.ts";
import { ExplanationSteps } from "../explanation-steps.tsx";
import { CandidateTable } from "./candidate-table.tsx";
import type { SimulationFacts } from "./simulate.query.ts";
import classes from "./analysis.module.css";

/** The price, what the draft did to other discounts, every candidate's story, and the calculation. */
export function SimulationResult({ facts }: { facts: SimulationFacts }) {
  const { t } = useTranslation("admin-analysis");
  if (!facts.pricing) return <ProblemList problems={facts.problems} />;
  const { pricing, without, changes, candidates } = facts;
  return (
    <div className={classes.column}>
      <LiveMessage text={t("simulator.said", { total: formatMoney(pricing.total) })} />
      <DataCard title={t("simulator.price")} tone="sunken">
        <Totals facts={facts} />
        {without ? <Changes changes={changes} /> : null}
      </DataCard>
      <DataCard title={t("simulator.candidates")}>
        <CandidateTable candidates={candidates} />
      </DataCard>
      <DataCard title={t("simulator.steps")}>
        <ExplanationSteps steps={pricing.explanation} />
      </DataCard>
    </div>
  );
}

function Totals({ facts: { pricing, without } }: { facts: SimulationFacts }) {
  const { t } = useTranslation("admin-analysis");
  if (!pricing) return null;
  return (
    <dl className={classes.totals}>
      {without ? (
        <div>
          <dt>{t("simulator.without")}</dt>
          <dd>
            <Money value={without.total} />
          </dd>
        </div>
      ) : null}
      <div data-with={without ? true : undefined}>
        <dt>{without ? t("simulator.with") : t("simulator.total")}</dt>
        <dd>
          <Money value={pricing.total} />
        </dd>
      </div>
      <div>
        <dt>{t("simulator.discounts")}</dt>
        <dd>
          <Money value={pricing.discountTotal} />
        </dd>
      </div>
    </dl>
  );
}

const TONES: Record<SimulationFacts["changes"][number]["kind"], StatusTone> = {
  GAINED: "good",
  LOST: "bad",
  CHANGED: "info",
};

function Changes({ changes }: { changes: SimulationFacts["changes"] }) {
  const { t } = useTranslation("admin-analysis");
  if (changes.length === 0) return <p className={classes.note}>{t("simulator.nothing")}</p>;
  return (
    <ul className={classes.changes} aria-label={t("simulator.changes")}>
      {changes.map(({ kind, discountId, name, isDraft, before, after }) => (
        <li key={discountId}>
          <span className={classes.lead}>
            <StatusBadge label={t(`simulator.change.${kind}`)} tone={TONES[kind]} />
            {name}
            {isDraft ? <small>{t("simulator.isDraft")}</small> : null}
          </span>
          <span>
            <Money value={before} tone="dim" /> → <Money value={after} />
          </span>
        </li>
      ))}
    </ul>
  );
}
