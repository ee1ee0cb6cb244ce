import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { REVOKE_KEY } from "./key.query.ts";
import classes from "./tills.module.css";

/** Ends a key, after a second question: the till stops at once. */
export function RevokeKey({ id, label }: { id: string; label: string }) {
  const { t } = useTranslation("admin-tills");
  const change = useChange();
  const [isAsked, setAsked] = useState(false);
  const [revoke] = useMutation(REVOKE_KEY, { variables: { id } });
  const end = () => void change.run(async () => (await revoke()).data!.apiKeyRevoke.problems);
  if (!isAsked)
    return (
      <Button
        variant="default"
        aria-label={t("revokeOf", { label })}
        onClick={() => setAsked(true)}
      >
        {t("revoke")}
      </Button>
    );
  return (
    <span className={classes.buttons}>
      <ProblemList problems={change.problems} />
      <Button color="red" loading={change.busy} onClick={end}>
        {t("revokeNow")}
      </Button>
      <Button variant="default" onClick={() => setAsked(false)}>
        {t("keep")}
      </Button>
    </span>
  );
}
