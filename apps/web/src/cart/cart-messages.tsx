import type { CartFieldsFragment } from "@8521/contract";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatMoney } from "../i18n/format.ts";
import type { CartChanges } from "./use-cart-changes.ts";
import classes from "./hints.module.css";

interface CartMessagesProps {
  messages: CartFieldsFragment["pricing"]["messages"];
  stock: CartFieldsFragment["stockProblems"];
  changes: CartChanges;
}

const MARKS = {
  PRICE_CHANGED: "↕",
  OFFER_GAINED: "+",
  OFFER_LOST: "\u2212",
  UNAVAILABLE: "!",
} as const;

/** What changed since the shopper last looked: never silent, gone once read. */
export function CartMessages({ messages, stock, changes }: CartMessagesProps) {
  const { t } = useTranslation("cart");
  if (messages.length === 0 && stock.length === 0) return null;
  return (
    <section className={classes.messages} aria-label={t("changed")}>
      <ul>
        {stock.map((problem) => (
          <li key={problem.variantId} data-kind="UNAVAILABLE">
            <b aria-hidden="true">!</b> {problem.message}
          </li>
        ))}
        {messages.map((message, index) => (
          <li key={`${message.kind}-${index}`} data-kind={message.kind}>
            <b aria-hidden="true">{MARKS[message.kind]}</b>
            <span>
              {message.message}
              {message.before && message.after
                ? ` ${formatMoney(message.before)} → ${formatMoney(message.after)}`
                : null}
            </span>
          </li>
        ))}
      </ul>
      {messages.length > 0 ? (
        <Button
          className={classes.ok}
          size="xs"
          variant="default"
          onClick={() => void changes.acknowledge()}
        >
          {t("understood")}
        </Button>
      ) : null}
    </section>
  );
}
