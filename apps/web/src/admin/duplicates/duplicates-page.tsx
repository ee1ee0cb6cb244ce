import { useQuery } from "@apollo/client/react";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, LoadMore } from "../../area/index.ts";
import { EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { DUPLICATES } from "./duplicate.query.ts";
import classes from "./duplicates.module.css";
import { GroupCard } from "./group-card.tsx";
import { MergesCard } from "./merges-card.tsx";

const route = getRouteApi("/admin/vouchers/duplicates");
const KINDS = ["LOOKALIKE", "REVIEW", "EXACT"] as const;
type Kind = (typeof KINDS)[number];

/** Codes that should perhaps be one, and the merges that were done. */
export function DuplicatesPage() {
  const { t } = useTranslation("admin-duplicates");
  const { kind: asked } = route.useSearch();
  const kind = KINDS.find((one) => one === asked) ?? "LOOKALIKE";
  return (
    <>
      <PageHeader
        above={<Link to="/admin/vouchers">← {t("vouchers")}</Link>}
        title={t("title")}
        text={t("text")}
      />
      <nav className={classes.tabs} aria-label={t("kinds")}>
        {KINDS.map((one) => (
          <Link
            key={one}
            to="/admin/vouchers/duplicates"
            search={one === "LOOKALIKE" ? {} : { kind: one }}
            aria-current={one === kind ? "page" : undefined}
          >
            {t(`kind.${one}`)}
          </Link>
        ))}
      </nav>
      <p className={classes.quiet}>{t(`kindText.${kind}`)}</p>
      <Groups kind={kind} />
      <MergesCard />
    </>
  );
}

function Groups({ kind }: { kind: Kind }) {
  const { t } = useTranslation("admin-duplicates");
  const result = useQuery(DUPLICATES, {
    variables: { kind },
    fetchPolicy: "cache-and-network",
  });
  return (
    <Answer
      result={result}
      waiting={<RowsSkeleton rows={3} height="9rem" />}
      permission="DISCOUNTS"
    >
      {({ admin }) => {
        if (!admin) return null;
        const { edges, pageInfo, totalCount, inSeries, isCut } = admin.voucherDuplicates;
        if (edges.length === 0) {
          return <EmptyState title={t(`empty.${kind}`)} text={t("emptyText")} />;
        }
        return (
          <div className={classes.groups}>
            {inSeries > 0 ? (
              <p className={classes.quiet}>{t("inSeries", { count: inSeries })}</p>
            ) : null}
            {isCut ? <p className={classes.quiet}>{t("isCut")}</p> : null}
            {edges.map(({ cursor, node }) => (
              <GroupCard key={cursor} group={node} />
            ))}
            <LoadMore
              shown={edges.length}
              total={totalCount}
              loading={result.loading}
              onMore={
                pageInfo.hasNextPage
                  ? () => void result.fetchMore({ variables: { after: pageInfo.endCursor } })
                  : undefined
              }
            />
          </div>
        );
      }}
    </Answer>
  );
}
