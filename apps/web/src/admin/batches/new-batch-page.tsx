import { useQuery } from "@apollo/client/react";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { PageHeader, RowsSkeleton } from "../../design/index.ts";
import { VOUCHER_CHOICES } from "../vouchers/voucher.query.ts";
import { BatchForm } from "./batch-form.tsx";

const route = getRouteApi("/admin/vouchers/batches/new");

/** Wishes for a batch; afterwards its own page shows how far it is. */
export function NewBatchPage() {
  const { t } = useTranslation("admin-batches");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choices = useQuery(VOUCHER_CHOICES, { fetchPolicy: "cache-and-network" });
  return (
    <>
      <PageHeader
        above={<Link to="/admin/vouchers/batches">← {t("list.title")}</Link>}
        title={t("form.title")}
        text={t("form.text")}
      />
      <Answer
        result={choices}
        waiting={<RowsSkeleton rows={4} height="8rem" />}
        permission="DISCOUNTS"
      >
        {({ admin }) => (
          <BatchForm
            discounts={admin?.discounts.edges.map(({ node }) => node) ?? []}
            affiliates={admin?.affiliates.edges.map(({ node }) => node.affiliate) ?? []}
            discountId={search.discount}
            affiliateId={search.affiliate}
            onBegun={(id) =>
              void navigate({ to: "/admin/vouchers/batches/$id", params: { id }, search: {} })
            }
          />
        )}
      </Answer>
    </>
  );
}
