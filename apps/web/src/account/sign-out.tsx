import { useMutation } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SignOutMutation } from "./session-documents.ts";
import { useEnter } from "./use-enter.ts";

/** Ends the session and goes home. */
export function SignOut() {
  const { t } = useTranslation("account");
  const [signOut, { loading }] = useMutation(SignOutMutation);
  const enter = useEnter();
  return (
    <Button
      variant="default"
      size="sm"
      loading={loading}
      onClick={() => void signOut().then(() => enter("/"))}
    >
      {t("signOut")}
    </Button>
  );
}
