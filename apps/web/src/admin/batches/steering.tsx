import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ProblemList } from "../../area/index.ts";
import { CANCEL_BATCH, PAUSE_BATCH, RESUME_BATCH, type BatchFacts } from "./batch.query.ts";
import { isGoing } from "./batch-state.tsx";
import classes from "./batches.module.css";

/** Pause, resume, cancel: what is possible in its state. */
export function Steering({ batch: { id, state } }: { batch: BatchFacts }) {
  const { t } = useTranslation("admin-batches");
  const [pause, paused] = useMutation(PAUSE_BATCH, { variables: { id } });
  const [resume, resumed] = useMutation(RESUME_BATCH, { variables: { id } });
  const [cancel, cancelled] = useMutation(CANCEL_BATCH, { variables: { id } });
  const isStopped = state === "PAUSED" || state === "FAILED";
  if (!isGoing(state) && !isStopped) return null;
  const problems =
    paused.data?.voucherBatchPause.problems ??
    resumed.data?.voucherBatchResume.problems ??
    cancelled.data?.voucherBatchCancel.problems ??
    [];
  return (
    <>
      <ProblemList problems={problems} />
      <div className={classes.buttons}>
        {isStopped ? (
          <Button loading={resumed.loading} onClick={() => void resume()}>
            {t("action.resume")}
          </Button>
        ) : (
          <Button variant="default" loading={paused.loading} onClick={() => void pause()}>
            {t("action.pause")}
          </Button>
        )}
        <Button variant="default" loading={cancelled.loading} onClick={() => void cancel()}>
          {t("action.cancel")}
        </Button>
      </div>
    </>
  );
}
