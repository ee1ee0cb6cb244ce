import { useMutation } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ProblemList } from "../../area/index.ts";
import { StatusBadge } from "../../design/index.ts";
import classes from "./analysis.module.css";

const REPLAY = graphql(`
  mutation AdminOrderReplay($orderId: ID!) {
    orderReplay(orderId: $orderId) {
      replay {
        outcome
        path
        frozen
        replayed
        engineVersion
      }
      problems {
        code
        message
        path
        remedy
      }
    }
  }
`);

/** Prices an order's snapshot again and says whether the frozen price came out, byte for byte. */
export function ReplayButton({ orderId }: { orderId: string }) {
  const { t } = useTranslation("admin-analysis");
  const [replay, { data, loading }] = useMutation(REPLAY);
  const said = data?.orderReplay.replay;
  return (
    <div className={classes.replay}>
      <Button
        variant="default"
        size="sm"
        loading={loading}
        onClick={() => void replay({ variables: { orderId } })}
      >
        {t("replay.do")}
      </Button>
      <div role="status">
        {said ? (
          <span className={classes.stack}>
            <StatusBadge
              label={t(`replay.outcome.${said.outcome}`)}
              tone={said.outcome === "SAME" ? "good" : "bad"}
            />
            {said.path ? (
              <small>
                {t("replay.difference", {
                  path: said.path,
                  frozen: said.frozen,
                  replayed: said.replayed,
                })}
              </small>
            ) : null}
          </span>
        ) : null}
      </div>
      <ProblemList problems={data?.orderReplay.problems ?? []} />
    </div>
  );
}
