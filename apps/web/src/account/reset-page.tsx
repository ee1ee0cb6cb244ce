import { useMutation } from "@apollo/client/react";
import { PasswordInput, TextInput } from "@mantine/core";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import { ButtonLink, EmptyState } from "../design/index.ts";
import { EntryForm } from "./entry-form.tsx";
import { ForgotMutation, ResetMutation } from "./session-documents.ts";
import { useAsked } from "./use-asked.ts";

const PASSWORD_LENGTH = 10;

/** Asks for the mail with the link; the answer is the same whether or not there is such an account. */
export function ForgotPage() {
  const { t } = useTranslation("account");
  const [sent, setSent] = useState(false);
  const { busy, problems, ask } = useAsked();
  const [forgot] = useMutation(ForgotMutation);
  usePageTitle(t("forgot.title"));
  if (sent)
    return (
      <EmptyState
        title={t("forgot.sent")}
        text={t("forgot.sentText")}
        action={<ButtonLink to="/">{t("nav.home", { ns: "everywhere" })}</ButtonLink>}
      />
    );
  const submit = async (values: FormData) => {
    const email = String(values.get("email")).trim();
    setSent(
      await ask(
        async () => (await forgot({ variables: { email } })).data?.requestPasswordReset.problems,
      ),
    );
  };
  return (
    <EntryForm
      title={t("forgot.title")}
      text={t("forgot.text")}
      button={t("forgot.button")}
      busy={busy}
      problems={problems}
      onSubmit={(values) => void submit(values)}
      footer={<Link to="/sign-in">{t("signIn.title")}</Link>}
    >
      <TextInput
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        inputMode="email"
        required
      />
    </EntryForm>
  );
}

/** Sets a new password with the token of the mail's link. */
export function ResetPage() {
  const { t } = useTranslation("account");
  const { token } = useSearch({ from: "/reset-password" });
  const [done, setDone] = useState(false);
  const { busy, problems, ask } = useAsked();
  const [reset] = useMutation(ResetMutation);
  usePageTitle(t("reset.title"));
  if (done)
    return (
      <EmptyState
        title={t("reset.done")}
        action={<ButtonLink to="/sign-in">{t("signIn.title")}</ButtonLink>}
      />
    );
  if (!token)
    return (
      <EmptyState
        title={t("linkBroken")}
        text={t("linkBrokenText")}
        action={<ButtonLink to="/forgot-password">{t("forgot.title")}</ButtonLink>}
      />
    );
  const submit = async (values: FormData) => {
    const password = String(values.get("password"));
    setDone(
      await ask(
        async () => (await reset({ variables: { token, password } })).data?.resetPassword.problems,
      ),
    );
  };
  return (
    <EntryForm
      title={t("reset.title")}
      button={t("reset.button")}
      busy={busy}
      problems={problems}
      onSubmit={(values) => void submit(values)}
    >
      <PasswordInput
        name="password"
        label={t("reset.password")}
        description={t("passwordHint", { count: PASSWORD_LENGTH })}
        minLength={PASSWORD_LENGTH}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
        required
      />
    </EntryForm>
  );
}
