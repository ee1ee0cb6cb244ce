import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Answer, LoadMore } from "../../area/index.ts";
import { RowsSkeleton } from "../../design/index.ts";
import { CATALOG_PRODUCTS } from "./range.query.ts";
import classes from "./ranges.module.css";

interface CatalogProductsProps {
  catalogId: string;
  /** Products that will be taken out when it is saved. */
  taken: readonly string[];
  onChange: (taken: string[]) => void;
}

/** The products in a catalog; one that is taken out stays to be seen until it is saved. */
export function CatalogProducts({ catalogId, taken, onChange }: CatalogProductsProps) {
  const { t } = useTranslation("admin-ranges");
  const result = useQuery(CATALOG_PRODUCTS, {
    variables: { id: catalogId },
    fetchPolicy: "cache-and-network",
  });
  return (
    <Answer result={result} waiting={<RowsSkeleton rows={4} />} permission="DISCOUNTS">
      {({ admin }) => {
        const products = admin?.catalog?.products;
        if (!products) return null;
        if (products.totalCount === 0) return <p className={classes.dim}>{t("products.none")}</p>;
        return (
          <div>
            <ul className={classes.products}>
              {products.edges.map(({ node: { id, name } }) => {
                const isTaken = taken.includes(id);
                return (
                  <li key={id}>
                    {isTaken ? <s>{name}</s> : name}
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t(isTaken ? "products.keepOne" : "products.takeOne", { name })}
                      onClick={() =>
                        onChange(isTaken ? taken.filter((one) => one !== id) : [...taken, id])
                      }
                    >
                      {t(isTaken ? "products.keep" : "products.take")}
                    </Button>
                  </li>
                );
              })}
            </ul>
            <LoadMore
              shown={products.edges.length}
              total={products.totalCount}
              loading={result.loading}
              onMore={
                products.pageInfo.hasNextPage
                  ? () =>
                      void result.fetchMore({ variables: { after: products.pageInfo.endCursor } })
                  : undefined
              }
            />
          </div>
        );
      }}
    </Answer>
  );
}
