import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList } from "../design/index.ts";
import { ResendMutation } from "./session-documents.ts";
import { useAsked } from "./use-asked.ts";
import classes from "./account.module.css";

/** The address is not proven yet: why it matters, and the mail once more. */
export function VerifyReminder() {
  const { t } = useTranslation("account");
  const [sent, setSent] = useState(false);
  const { busy, problems, ask } = useAsked();
  const [resend] = useMutation(ResendMutation);
  return (
    <div className={classes.reminder} role="status">
      <span>{sent ? t("verify.sent") : t("verify.reminder")}</span>
      {sent ? null : (
        <Button
          size="sm"
          variant="default"
          loading={busy}
          onClick={() =>
            void ask(async () => (await resend()).data?.resendVerification.problems).then(setSent)
          }
        >
          {t("verify.resend")}
        </Button>
      )}
      <ProblemList problems={problems} />
    </div>
  );
}
