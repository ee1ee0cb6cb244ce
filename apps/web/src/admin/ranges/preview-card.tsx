import { useTranslation } from "react-i18next";
import { DataCard, ErrorState, Money, RowsSkeleton } from "../../design/index.ts";
import type { RangeDraft } from "./range-draft.ts";
import { useRangePreview } from "./use-range-preview.ts";
import classes from "./ranges.module.css";

/** How many products the range holds as it is written now, and the first of them. */
export function PreviewCard({ draft }: { draft: RangeDraft }) {
  const { t } = useTranslation("admin-ranges");
  const { facts, loading, error } = useRangePreview(draft);
  if (error && !facts) return <ErrorState error={error} />;
  const products = facts?.products;
  const rest = products ? products.totalCount - products.edges.length : 0;
  return (
    <DataCard title={t("preview.title")}>
      {facts === null ? <RowsSkeleton rows={4} /> : null}
      <div className={classes.body} aria-busy={loading}>
        {products ? (
          <>
            <p className={classes.count} role="status">
              {t("preview.count", { count: products.totalCount })}
            </p>
            {products.totalCount === 0 ? <p className={classes.dim}>{t("preview.none")}</p> : null}
            <ul className={classes.products}>
              {products.edges.map(({ node }) => (
                <li key={node.id}>
                  {node.name}
                  <Money value={node.priceFrom} tone="dim" />
                  <small>{node.partner.name}</small>
                </li>
              ))}
            </ul>
            {rest > 0 ? <p className={classes.more}>{t("preview.more", { count: rest })}</p> : null}
          </>
        ) : null}
        {(facts?.problems ?? []).map((problem) => (
          <p key={problem.message}>{problem.message}</p>
        ))}
      </div>
    </DataCard>
  );
}
