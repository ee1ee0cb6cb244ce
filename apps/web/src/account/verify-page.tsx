import { useMutation } from "@apollo/client/react";
import { useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import { ButtonLink, EmptyState, ProblemList, RowsSkeleton } from "../design/index.ts";
import { VerifyMutation } from "./session-documents.ts";
import { useAsked } from "./use-asked.ts";

/** The end of the mail's link: the address is proven, once. */
export function VerifyPage() {
  const { t } = useTranslation("account");
  const { token } = useSearch({ from: "/verify-email" });
  const { done, problems } = useVerified(token);
  usePageTitle(t("verify.title"));
  if (done) {
    return (
      <EmptyState
        title={t("verify.done")}
        text={t("verify.doneText")}
        action={<ButtonLink to="/account">{t("nav.account", { ns: "everywhere" })}</ButtonLink>}
      />
    );
  }
  if (!token || problems.length > 0) {
    return (
      <>
        <EmptyState
          title={t("linkBroken")}
          text={t("linkBrokenText")}
          action={<ButtonLink to="/account">{t("nav.account", { ns: "everywhere" })}</ButtonLink>}
        />
        <div className="page">
          <ProblemList problems={problems} />
        </div>
      </>
    );
  }
  return (
    <div className="page">
      <RowsSkeleton rows={2} />
    </div>
  );
}

function useVerified(token: string | undefined) {
  const { problems, ask } = useAsked();
  const [verify, { client }] = useMutation(VerifyMutation);
  const [done, setDone] = useState(false);
  const asked = useRef(false);
  useEffect(() => {
    if (!token || asked.current) return;
    // A token works once, and development draws twice.
    asked.current = true;
    void ask(async () => (await verify({ variables: { token } })).data?.verifyEmail.problems).then(
      (verified) => {
        setDone(verified);
        if (verified) void client.refetchObservableQueries();
      },
    );
  }, [token, ask, verify, client]);
  return { done, problems };
}
