import { useTranslation } from "react-i18next";
import { CopyButton, DataCard } from "../../design/index.ts";
import { ReplayButton } from "../analysis/replay-button.tsx";
import { ExplanationSteps } from "../explanation-steps.tsx";
import type { OrderFacts } from "./order.query.ts";
import classes from "./orders.module.css";

/** Why it cost that: the frozen calculation, step by step, with what proves it. */
export function ExplanationCard({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  const office = order.backOffice;
  return (
    <DataCard
      title={t("why.title")}
      aside={<span className={classes.quiet}>{t("why.frozen")}</span>}
    >
      <ExplanationSteps steps={order.explanation} />
      {office ? (
        <details className={classes.proof}>
          <summary>{t("why.proof")}</summary>
          <dl className={classes.facts}>
            <div>
              <dt>SHA-256</dt>
              <dd>
                <code>{office.snapshotSha256}</code>
                <CopyButton value={office.snapshotSha256} what="SHA-256" compact />
              </dd>
            </div>
            <div>
              <dt>{t("why.rules")}</dt>
              <dd>
                <code>{office.ruleSetHash}</code>
              </dd>
            </div>
            <div>
              <dt>{t("why.engine")}</dt>
              <dd>
                <code>{office.engineVersion}</code>
              </dd>
            </div>
          </dl>
          <ReplayButton orderId={order.id} />
        </details>
      ) : null}
    </DataCard>
  );
}
