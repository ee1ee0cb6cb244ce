import { useApolloClient, useQuery } from "@apollo/client/react";
import { graphql, type OrderFilter } from "@8521/contract";
import { useTranslation } from "react-i18next";
import {
  allPages,
  CsvButton,
  dayInShop,
  downloadCsv,
  FilterBar,
  type Filter,
} from "../../area/index.ts";
import { ORDER_STATES, PAYMENT_METHODS, type OrderSearch } from "./order-filter.ts";
import { ORDERS, type OrderRow } from "./orders.query.ts";

const AFFILIATES = graphql(`
  query AdminAffiliateNames {
    admin {
      affiliates(first: 100) {
        edges {
          cursor
          node {
            affiliate {
              id
              displayName
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const VOUCHER_LABEL = graphql(`
  query AdminVoucherLabel($id: ID!) {
    admin {
      voucher(id: $id) {
        id
        label
      }
    }
  }
`);

interface OrderFiltersProps {
  search: OrderSearch;
  filter: OrderFilter;
  onChange: (changed: OrderSearch) => void;
}

/** Search, states, ways to pay, days, affiliate; and the file of all that match. */
export function OrderFilters({ search, filter, onChange }: OrderFiltersProps) {
  const { t } = useTranslation("admin-orders");
  const filters = useOrderFilters(search.voucher);
  const save = useOrderFile(filter);
  return (
    <FilterBar
      values={{ ...search }}
      search={{ key: "q", label: t("filter.search") }}
      filters={filters}
      onChange={onChange}
      tools={<CsvButton onSave={save} />}
    />
  );
}

function useOrderFilters(voucherId: string | undefined): Filter[] {
  const { t } = useTranslation("admin-orders");
  const { t: area } = useTranslation("area");
  const { t: common } = useTranslation();
  const { data } = useQuery(AFFILIATES, { fetchPolicy: "cache-first" });
  const voucher = useQuery(VOUCHER_LABEL, {
    variables: { id: voucherId ?? "" },
    skip: !voucherId,
    fetchPolicy: "cache-first",
  }).data?.admin?.voucher;
  const all = { value: "", label: area("filter.all") };
  const affiliates = data?.admin?.affiliates.edges.map(({ node }) => node.affiliate) ?? [];
  return [
    {
      key: "state",
      label: t("filter.state"),
      kind: "choice",
      choices: [
        all,
        ...ORDER_STATES.map((value) => ({ value, label: common(`status.order.${value}`) })),
      ],
    },
    {
      key: "method",
      label: t("filter.method"),
      kind: "choice",
      choices: [all, ...PAYMENT_METHODS.map((value) => ({ value, label: t(`method.${value}`) }))],
    },
    {
      key: "attention",
      label: t("filter.attention"),
      kind: "choice",
      choices: [all, { value: "yes", label: t("filter.attentionYes") }],
    },
    {
      key: "affiliate",
      label: t("filter.affiliate"),
      kind: "choice",
      choices: [
        all,
        ...affiliates.map(({ id, displayName }) => ({ value: id, label: displayName })),
      ],
    },
    { key: "from", label: t("filter.from"), kind: "day" },
    { key: "to", label: t("filter.to"), kind: "day" },
    // Asked for from a voucher's page; there are too many to choose from here.
    ...(voucherId
      ? [
          {
            key: "voucher",
            label: t("filter.voucher"),
            kind: "choice" as const,
            choices: [all, { value: voucherId, label: voucher?.label ?? "…" }],
          },
        ]
      : []),
  ];
}

/** Gathers every order that matches and hands it over as a file. Personal data stays out of it. */
function useOrderFile(filter: OrderFilter) {
  const { t } = useTranslation("admin-orders");
  const { t: common } = useTranslation();
  const client = useApolloClient();
  const lineOf = (order: OrderRow) => [
    order.number,
    order.placedAt,
    common(`status.order.${order.state}`),
    order.paymentMethod ? t(`method.${order.paymentMethod}`) : "",
    order.discountTotal.amount,
    order.total.amount,
    order.refundedTotal.amount,
    order.total.currency,
    order.codes.join(" "),
    order.backOffice?.attribution?.affiliate?.displayName,
  ];
  return async () => {
    const orders = await allPages(async (after) => {
      const { data } = await client.query({
        query: ORDERS,
        variables: { first: 100, after, filter },
        fetchPolicy: "no-cache",
      });
      const page = data!.admin!.orders;
      return { nodes: page.edges.map(({ node }) => node), pageInfo: page.pageInfo };
    });
    const header = [
      "number",
      "placedAt",
      "state",
      "method",
      "discount",
      "total",
      "refunded",
      "currency",
      "codes",
      "affiliate",
    ] as const;
    downloadCsv(`orders-${dayInShop(Date.now())}`, [
      header.map((key) => t(`file.${key}`)),
      ...orders.map(lineOf),
    ]);
  };
}
