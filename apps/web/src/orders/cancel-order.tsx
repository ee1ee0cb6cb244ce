import type { OrderFieldsFragment } from "@8521/contract";
import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, unexpectedProblem, type ProblemShown } from "../design/index.ts";
import { CancelOrderMutation } from "./order-documents.ts";
import classes from "./order-page.module.css";

interface CancelOrderProps {
  order: OrderFieldsFragment;
  token: string | undefined;
}

/** Calls an unpaid order off, after asking once, in place. */
export function CancelOrder({ order, token }: CancelOrderProps) {
  const { t } = useTranslation("orders");
  const [asking, setAsking] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemShown[]>([]);
  const [run, { loading }] = useMutation(CancelOrderMutation);
  const cancel = async () => {
    try {
      const { data } = await run({ variables: { number: order.number, token: token ?? null } });
      setProblems(data?.cancelOrder.problems ?? []);
    } catch (error) {
      setProblems([unexpectedProblem(error)]);
    }
  };
  if (!asking) {
    return (
      <button type="button" className={classes.quiet} onClick={() => setAsking(true)}>
        {t("cancel.ask")}
      </button>
    );
  }
  return (
    <div className={classes.confirm} role="group" aria-label={t("cancel.ask")}>
      <p>{t("cancel.text")}</p>
      <ProblemList problems={problems} />
      <div className={classes.confirmButtons}>
        <Button color="brick" size="sm" loading={loading} onClick={() => void cancel()}>
          {t("cancel.confirm")}
        </Button>
        <Button variant="default" size="sm" onClick={() => setAsking(false)}>
          {t("cancel.keep")}
        </Button>
      </div>
    </div>
  );
}
