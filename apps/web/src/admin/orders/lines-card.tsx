import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DataCard, Money } from "../../design/index.ts";
import type { MoneyValue } from "../../i18n/format.ts";
import type { OrderFacts } from "./order.query.ts";
import classes from "./lines-card.module.css";

type Line = OrderFacts["lines"][number];

/** What was bought: each line with its discounts by name, then how the total comes about. */
export function LinesCard({ order }: { order: OrderFacts }) {
  const { t } = useTranslation("admin-orders");
  return (
    <DataCard title={t("lines.title")}>
      <ul className={classes.lines}>
        {order.lines.map((line) => (
          <LineRow key={line.id} line={line} />
        ))}
      </ul>
      <dl className={classes.totals}>
        <Total label={t("lines.subtotal")} value={order.subtotal} />
        {order.discountGroups.map((group) => (
          <Total key={group.level} label={group.label} value={group.amount} saving />
        ))}
        <Total
          label={
            order.shippingName
              ? t("lines.shippingBy", { name: order.shippingName })
              : t("lines.shipping")
          }
          value={order.shippingTotal}
        />
        <Total label={t("lines.total")} value={order.total} strong />
        <Total label={t("lines.tax")} value={order.taxTotal} dim />
        {Number(order.refundedTotal.amount) > 0 ? (
          <Total label={t("lines.refunded")} value={order.refundedTotal} saving />
        ) : null}
      </dl>
    </DataCard>
  );
}

function LineRow({ line }: { line: Line }) {
  const { t } = useTranslation("admin-orders");
  const { t: common } = useTranslation();
  return (
    <li className={classes.line}>
      {line.picture ? (
        <img src={line.picture.url} alt="" width={56} height={56} loading="lazy" />
      ) : (
        <span className={classes.blank} />
      )}
      <div>
        <strong>{line.name}</strong>
        <span className={classes.quiet}>
          {[common(`kind.${line.kind}`), line.variantTitle, line.sku].filter(Boolean).join(" · ")}
        </span>
        {line.kind === "COURSE" && line.courseSlug ? (
          <span className={classes.quiet}>
            <Link to="/courses/$slug" params={{ slug: line.courseSlug }}>
              {line.courseOpen ? t("lines.courseOpen") : t("lines.courseClosed")}
            </Link>
          </span>
        ) : null}
        {line.refundedQuantity > 0 ? (
          <span className={classes.quiet}>
            {t("lines.refundedQuantity", { count: line.refundedQuantity })}
          </span>
        ) : null}
      </div>
      <span className={classes.quiet}>
        <Money value={line.unitPrice} /> × {line.quantity}
      </span>
      <span className={classes.amount}>
        <Money value={line.total} />
      </span>
      {line.discounts.length > 0 ? (
        <ul className={classes.discounts}>
          {line.discounts.map((discount) => (
            <li key={discount.discountId}>
              <Link to="/admin/discounts/$id" params={{ id: discount.discountId }}>
                {discount.name}
              </Link>
              {discount.code ? <code>{discount.code}</code> : null}
              <Money value={discount.amount} tone="saving" />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

interface TotalProps {
  label: string;
  value: MoneyValue;
  saving?: boolean;
  strong?: boolean;
  dim?: boolean;
}

function Total({ label, value, saving, strong, dim }: TotalProps) {
  return (
    <div data-strong={strong} data-dim={dim}>
      <dt>{label}</dt>
      <dd>
        <Money value={value} tone={saving ? "saving" : "plain"} />
      </dd>
    </div>
  );
}
