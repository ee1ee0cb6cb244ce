import { useQuery } from "@apollo/client/react";
import { IconFileImport, IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, LoadMore } from "../../area/index.ts";
import { ButtonLink, EmptyState, PageHeader, RowsSkeleton } from "../../design/index.ts";
import { BATCHES } from "./batch.query.ts";
import { isGoing } from "./batch-state.tsx";
import { BatchTable } from "./batch-table.tsx";
import classes from "./batches.module.css";
import { RotationCard } from "./rotation-card.tsx";
import { useWatch } from "./use-watch.ts";

/** Every batch, newest first, with how far it is. */
export function BatchesPage() {
  const { t } = useTranslation("admin-batches");
  const { t: vouchers } = useTranslation("admin-vouchers");
  const result = useQuery(BATCHES, { fetchPolicy: "cache-and-network" });
  const edges = result.data?.admin?.voucherBatches.edges ?? [];
  useWatch(
    edges.some(({ node }) => isGoing(node.state)),
    result,
  );
  const create = (
    <ButtonLink to="/admin/vouchers/batches/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t("list.create")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        above={<Link to="/admin/vouchers">← {vouchers("list.title")}</Link>}
        title={t("list.title")}
        text={t("list.text")}
        actions={
          <>
            <ButtonLink
              variant="default"
              to="/admin/vouchers/import"
              leftSection={<IconFileImport size={18} aria-hidden />}
            >
              {t("list.import")}
            </ButtonLink>
            {create}
          </>
        }
      />
      <Answer result={result} waiting={<RowsSkeleton rows={6} />} permission="DISCOUNTS">
        {({ admin }) =>
          !admin || admin.voucherBatches.edges.length === 0 ? (
            <EmptyState title={t("list.empty")} text={t("list.emptyText")} action={create} />
          ) : (
            <>
              <BatchTable rows={admin.voucherBatches.edges.map(({ node }) => node)} />
              <LoadMore
                shown={admin.voucherBatches.edges.length}
                total={admin.voucherBatches.totalCount}
                loading={result.loading}
                onMore={
                  admin.voucherBatches.pageInfo.hasNextPage
                    ? () =>
                        void result.fetchMore({
                          variables: { after: admin.voucherBatches.pageInfo.endCursor },
                        })
                    : undefined
                }
              />
            </>
          )
        }
      </Answer>
      <div className={classes.below}>
        <RotationCard />
      </div>
    </>
  );
}
