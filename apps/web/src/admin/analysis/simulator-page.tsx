import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { EmptyState, RowsSkeleton } from "../../design/index.ts";
import { AnalysisHeader } from "./analysis-header.tsx";
import { SIMULATE } from "./simulate.query.ts";
import { documentOf, EMPTY_CART } from "./simulated-cart.ts";
import { SimulationResult } from "./simulation-result.tsx";
import { SimulatorForm } from "./simulator-form.tsx";
import classes from "./analysis.module.css";

const route = getRouteApi("/admin/analysis");
const SETTLE_MS = 400;

/** Any cart, at any moment, for anybody: what it costs, why, and what a draft would change. Changes nothing. */
export function SimulatorPage() {
  const { t } = useTranslation("admin-analysis");
  const { discount: draftId = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const [cart, setCart] = useState(EMPTY_CART);
  const [settled] = useDebouncedValue(cart, SETTLE_MS);
  const isEmpty = settled.lines.length === 0;
  const result = useQuery(SIMULATE, {
    variables: {
      input: { document: documentOf(settled), replacesDiscountId: draftId || null },
    },
    skip: isEmpty,
    fetchPolicy: "no-cache",
  });
  const data = result.data ?? result.previousData;
  return (
    <>
      <AnalysisHeader page="simulator" />
      <div className={classes.columns}>
        <SimulatorForm
          cart={cart}
          onChange={(part) => setCart((before) => ({ ...before, ...part }))}
          draftId={draftId}
          onDraft={(id) => void navigate({ search: { discount: id || undefined } })}
        />
        <div className={classes.column}>
          {isEmpty ? (
            <EmptyState title={t("simulator.empty")} text={t("simulator.emptyText")} />
          ) : (
            <Answer
              result={{ ...result, data }}
              waiting={<RowsSkeleton rows={5} height="4rem" />}
              permission="DISCOUNTS"
            >
              {({ admin }) =>
                admin ? (
                  <div
                    className={result.loading ? classes.busy : undefined}
                    aria-busy={result.loading}
                  >
                    <SimulationResult facts={admin.simulate} />
                  </div>
                ) : null
              }
            </Answer>
          )}
        </div>
      </div>
    </>
  );
}
