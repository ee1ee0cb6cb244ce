import { graphql, type OrderFieldsFragment, type PaymentMethod } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RadioCard, RadioCards } from "../checkout/radio-cards.tsx";
import { Icon, ProblemList } from "../design/index.ts";
import { formatMoney } from "../i18n/format.ts";
import { usePayment } from "./use-payment.ts";
import classes from "./pay-page.module.css";

const MethodsQuery = graphql(/* GraphQL */ `
  query PaymentMethods {
    shop {
      paymentMethods {
        method
        name
        deadline
        minimum {
          amount
          currency
        }
        maximum {
          amount
          currency
        }
      }
    }
  }
`);

interface OtherMethodsProps {
  order: OrderFieldsFragment;
  token: string | undefined;
}

/** Another way to pay, or a new number the same way; the old number stops counting. */
export function OtherMethods({ order, token }: OtherMethodsProps) {
  const { t } = useTranslation("payment");
  const { data } = useQuery(MethodsQuery, { fetchPolicy: "cache-first" });
  const payment = usePayment();
  const [chosen, setChosen] = useState<PaymentMethod | null>(null);
  const total = Number(order.total.amount);
  if (!data) return null;
  return (
    <details className={classes.other}>
      <summary>
        {t("other.title")}
        <Icon name="down" size={18} />
      </summary>
      <p className={classes.text}>{t("other.text")}</p>
      <RadioCards id="other-method" legend={t("other.title")} hideLegend>
        {data.shop.paymentMethods.map(({ method, name, deadline, minimum, maximum }) => {
          const fits = total >= Number(minimum.amount) && total <= Number(maximum.amount);
          return (
            <RadioCard
              key={method}
              name="other-method"
              checked={(chosen ?? order.paymentMethod) === method}
              disabled={!fits}
              onChoose={() => setChosen(method)}
              title={name}
              text={
                fits
                  ? deadline
                  : t("other.range", {
                      minimum: formatMoney(minimum),
                      maximum: formatMoney(maximum),
                    })
              }
            />
          );
        })}
      </RadioCards>
      <ProblemList problems={payment.problems} />
      <Button
        mt="md"
        variant="default"
        loading={payment.busy}
        disabled={!chosen && !order.paymentMethod}
        onClick={() =>
          void payment.change(order.number, token, chosen ?? order.paymentMethod ?? "CREDIT")
        }
      >
        {chosen && chosen !== order.paymentMethod ? t("other.change") : t("other.newNumber")}
      </Button>
    </details>
  );
}
