import { useTranslation } from "react-i18next";
import { QuantityStepper } from "../../design/index.ts";
import type { OrderFacts } from "./order.query.ts";
import classes from "./refund.module.css";

/** How many pieces of each line go back, by line id. */
export type RefundQuantities = Record<string, number>;

interface RefundLinesProps {
  order: OrderFacts;
  quantities: RefundQuantities;
  onChange: (quantities: RefundQuantities) => void;
}

/** Each line with how many pieces go back, from none to all that is left. */
export function RefundLines({ order, quantities, onChange }: RefundLinesProps) {
  const { t } = useTranslation("admin-orders");
  return (
    <ul className={classes.lines}>
      {order.lines.map((line) => {
        const left = line.quantity - line.refundedQuantity;
        return (
          <li key={line.id} data-none={left === 0 || undefined}>
            <span>
              {line.name}
              <small>{t("refund.left", { left, quantity: line.quantity })}</small>
            </span>
            <QuantityStepper
              label={t("refund.quantityOf", { name: line.name })}
              value={quantities[line.id] ?? 0}
              min={0}
              max={left}
              disabled={left === 0}
              onChange={(quantity) => onChange({ ...quantities, [line.id]: quantity })}
            />
          </li>
        );
      })}
    </ul>
  );
}
