import { useTranslation } from "react-i18next";
import { DataCard, ErrorState, LiveMessage, Money, RowsSkeleton } from "../../design/index.ts";
import { formatMoney } from "../../i18n/format.ts";
import { ExplanationSteps } from "../explanation-steps.tsx";
import { fieldId } from "./editor-field.ts";
import { fieldOf, type ProblemText } from "../../area/index.ts";
import { TrialCart } from "./trial-cart.tsx";
import type { Preview, PreviewFacts } from "./use-preview.ts";
import classes from "./preview-pane.module.css";

interface PreviewPaneProps {
  preview: Preview;
  /** What must be filled in before it can be saved. */
  missing: readonly ProblemText[];
}

/** What the draft would do to a cart, computed by the API with all other discounts in force. */
export function PreviewPane({ preview, missing }: PreviewPaneProps) {
  const { t } = useTranslation("admin-discounts");
  const { facts, loading, error } = preview;
  return (
    <aside className={classes.pane} aria-label={t("preview.title")}>
      <DataCard title={t("preview.title")} tone="sunken">
        <div className={classes.body} aria-busy={loading && facts !== null}>
          {error ? <ErrorState error={error} /> : null}
          {facts ? <PreviewAnswer facts={facts} /> : null}
          {!facts && !error ? <RowsSkeleton rows={3} height="2.5rem" /> : null}
        </div>
        {missing.length > 0 && facts?.after ? (
          <Checklist title={t("preview.toSave")} problems={missing} />
        ) : null}
        <TrialCart lines={preview.lines} onChange={preview.setLines} />
      </DataCard>
    </aside>
  );
}

function PreviewAnswer({ facts }: { facts: PreviewFacts }) {
  const { t } = useTranslation("admin-discounts");
  if (!facts.before || !facts.after) {
    return <Checklist title={t("preview.missing")} problems={facts.problems} />;
  }
  const saved = Number(facts.before.total.amount) - Number(facts.after.total.amount);
  const said = t("preview.said", {
    before: formatMoney(facts.before.total),
    after: formatMoney(facts.after.total),
  });
  return (
    <>
      <LiveMessage text={said} />
      <dl className={classes.totals}>
        <div>
          <dt>{t("preview.before")}</dt>
          <dd>
            <Money value={facts.before.total} />
          </dd>
        </div>
        <div data-after>
          <dt>{t("preview.after")}</dt>
          <dd>
            <Money value={facts.after.total} />
          </dd>
        </div>
      </dl>
      {saved === 0 ? <p className={classes.note}>{t("preview.nothing")}</p> : null}
      <details className={classes.why} open>
        <summary>{t("preview.why")}</summary>
        <ExplanationSteps steps={facts.after.explanation} />
      </details>
    </>
  );
}

interface ChecklistProps {
  title: string;
  problems: readonly ProblemText[];
}

/** What is still missing, as a list that leads to the fields. */
function Checklist({ title, problems }: ChecklistProps) {
  return (
    <>
      <p className={classes.note}>{title}</p>
      <ul className={classes.checklist}>
        {problems.map((problem) => (
          <li key={`${problem.code}-${fieldOf(problem)}`}>
            <a href={`#${fieldId(fieldOf(problem))}`}>{problem.message}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
