import { useQuery } from "@apollo/client/react";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { PageHeader, RowsSkeleton } from "../../design/index.ts";
import { MadeVoucher, type Made } from "./made-voucher.tsx";
import { VOUCHER_CHOICES } from "./voucher.query.ts";
import { VoucherForm } from "./voucher-form.tsx";

const route = getRouteApi("/admin/vouchers/new");

/** Makes a voucher; afterwards shows its code in full, once. */
export function NewVoucherPage() {
  const { t } = useTranslation("admin-vouchers");
  const search = route.useSearch();
  const choices = useQuery(VOUCHER_CHOICES, { fetchPolicy: "cache-and-network" });
  const [made, setMade] = useState<Made | null>(null);
  return (
    <>
      <PageHeader
        above={<Link to="/admin/vouchers">← {t("list.title")}</Link>}
        title={t("create.title")}
        text={t("create.text")}
      />
      {made ? (
        <MadeVoucher made={made} onAnother={() => setMade(null)} />
      ) : (
        <Answer
          result={choices}
          waiting={<RowsSkeleton rows={4} height="8rem" />}
          permission="DISCOUNTS"
        >
          {({ admin }) => (
            <VoucherForm
              discounts={admin?.discounts.edges.map(({ node }) => node) ?? []}
              affiliates={admin?.affiliates.edges.map(({ node }) => node.affiliate) ?? []}
              discountId={search.discount}
              affiliateId={search.affiliate}
              onMade={setMade}
            />
          )}
        </Answer>
      )}
    </>
  );
}
