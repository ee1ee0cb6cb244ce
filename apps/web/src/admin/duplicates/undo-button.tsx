import { useApolloClient, useMutation } from "@apollo/client/react";
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { UNDO } from "./duplicate.query.ts";
import classes from "./duplicates.module.css";

/** Takes a merge back, once it was said what that means. */
export function UndoButton({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation("admin-duplicates");
  const { t: common } = useTranslation();
  const client = useApolloClient();
  const [isAsking, setAsking] = useState(false);
  const [undo] = useMutation(UNDO);
  const { run, busy, problems } = useChange();
  const submit = async () => {
    const isDone = await run(async () => {
      const { data } = await undo({ variables: { id } });
      return data?.voucherMergeUndo.problems ?? [];
    });
    if (!isDone) return;
    setAsking(false);
    await client.refetchQueries({ include: "active" });
    onDone();
  };
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setAsking(true)}>
        {t("undo.button")}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t("undo.title")}
        centered
        closeButtonProps={{ "aria-label": common("action.close") }}
      >
        <div className={classes.fields}>
          <ProblemList problems={problems} />
          <p className={classes.plain}>{t("undo.text")}</p>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t("undo.keep")}
            </Button>
            <Button loading={busy} onClick={() => void submit()}>
              {t("undo.button")}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
