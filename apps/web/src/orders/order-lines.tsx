import type { OrderFieldsFragment } from "@8521/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ButtonLink, Money } from "../design/index.ts";
import { formatMoney } from "../i18n/format.ts";
import { Picture } from "../shop/picture.tsx";
import classes from "./order-page.module.css";

type Line = OrderFieldsFragment["lines"][number];

/** What was bought, as it was then, each line with its discounts; a paid course has its door here. */
export function OrderLines({ order }: { order: OrderFieldsFragment }) {
  return (
    <ul className={classes.lines}>
      {order.lines.map((line) => (
        <li key={line.id}>
          <span className={classes.thumb}>
            <Picture media={line.picture} decorative />
          </span>
          <div>
            <LineName line={line} />
            <LineFacts line={line} />
          </div>
          <LineAmount line={line} />
        </li>
      ))}
    </ul>
  );
}

function LineName({ line }: { line: Line }) {
  if (!line.product) return <strong>{line.name}</strong>;
  return (
    <Link
      to={line.kind === "COURSE" ? "/courses/$slug" : "/products/$slug"}
      params={{ slug: line.courseSlug ?? line.product.slug }}
      className={classes.name}
    >
      {line.name}
    </Link>
  );
}

function LineFacts({ line }: { line: Line }) {
  const { t } = useTranslation("orders");
  const what = line.kind === "COURSE" ? t("kind.COURSE", { ns: "everywhere" }) : line.variantTitle;
  return (
    <>
      <p className={classes.small}>{[what, `× ${line.quantity}`].filter(Boolean).join(" ")}</p>
      {line.refundedQuantity > 0 ? (
        <p className={classes.refunded}>
          {t("refundedLine", {
            count: line.refundedQuantity,
            amount: formatMoney(line.refundedTotal),
          })}
        </p>
      ) : null}
      {line.courseOpen && line.courseSlug ? (
        <ButtonLink
          to="/courses/$slug"
          params={{ slug: line.courseSlug }}
          size="xs"
          variant="light"
        >
          {t("startCourse")}
        </ButtonLink>
      ) : null}
    </>
  );
}

function LineAmount({ line }: { line: Line }) {
  const reduced = line.discounts.length > 0;
  return (
    <div className={classes.lineAmount}>
      <p>
        {reduced ? <s>{formatMoney(line.listTotal)}</s> : null} <Money value={line.total} />
      </p>
      {line.discounts.map((discount, index) => (
        <p key={`${discount.discountId}-${index}`} className={classes.discount}>
          {discount.name} <Money value={discount.amount} tone="saving" />
        </p>
      ))}
    </div>
  );
}
