import type { Scenario, ScenarioLine } from "@8521/contract/scenarios";
import { useTranslation } from "react-i18next";
import { DataCard, ResponsiveTable, type Column } from "../../design/index.ts";
import { formatMoney } from "../../i18n/format.ts";
import classes from "./analysis.module.css";

/** What is bought in an example, with which codes and when. */
export function ExampleCart({ example: { document } }: { example: Scenario }) {
  const { t } = useTranslation("admin-analysis");
  const { cart, context } = document;
  const amount = (value: number) => formatMoney({ amount: String(value), currency: cart.currency });
  const columns: Column<ScenarioLine>[] = [
    {
      key: "item",
      title: t("examples.item"),
      cell: ({ id, tags, categoryIds }) => (
        <span className={classes.stack}>
          {id}
          {tags.length + categoryIds.length > 0 ? (
            <small>{[...categoryIds, ...tags].join(", ")}</small>
          ) : null}
        </span>
      ),
    },
    {
      key: "price",
      title: t("examples.price"),
      align: "end",
      cell: ({ unitPrice }) => amount(unitPrice),
    },
    {
      key: "quantity",
      title: t("examples.quantity"),
      align: "end",
      cell: ({ quantity }) => quantity.toLocaleString("en"),
    },
  ];
  return (
    <DataCard title={t("examples.cart")}>
      <ResponsiveTable
        caption={t("examples.cart")}
        columns={columns}
        rows={cart.lines}
        rowKey={({ id }) => id}
      />
      <dl className={classes.facts}>
        {cart.shipping ? (
          <Fact name={t("simulator.shipping")} value={amount(cart.shipping.amount)} />
        ) : null}
        {cart.codes.length > 0 ? (
          <Fact name={t("simulator.codes")} value={cart.codes.map(({ text }) => text).join(", ")} />
        ) : null}
        <Fact name={t("simulator.at")} value={context.now.slice(0, 16).replace("T", " ")} />
      </dl>
    </DataCard>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
