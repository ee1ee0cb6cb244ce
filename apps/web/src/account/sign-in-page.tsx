import { useMutation } from "@apollo/client/react";
import { PasswordInput, TextInput } from "@mantine/core";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import { EntryForm } from "./entry-form.tsx";
import { SignInMutation } from "./session-documents.ts";
import { useAsked } from "./use-asked.ts";
import { useEnter } from "./use-enter.ts";

/** Signs in and goes on to where one was heading; the cart comes along. */
export function SignInPage() {
  const { t } = useTranslation("account");
  const { next } = useSearch({ from: "/sign-in" });
  const { busy, problems, ask } = useAsked();
  const [signIn] = useMutation(SignInMutation);
  const enter = useEnter();
  usePageTitle(t("signIn.title"));
  const submit = async (values: FormData) => {
    const input = {
      email: String(values.get("email")).trim(),
      password: String(values.get("password")),
    };
    const done = await ask(
      async () => (await signIn({ variables: { input } })).data?.signIn.problems,
    );
    if (done) await enter(next);
  };
  return (
    <EntryForm
      title={t("signIn.title")}
      text={next === "/checkout" ? t("signIn.forCheckout") : t("signIn.text")}
      button={t("signIn.button")}
      busy={busy}
      problems={problems}
      onSubmit={(values) => void submit(values)}
      footer={
        <>
          <Link to="/forgot-password">{t("signIn.forgot")}</Link>
          <span>
            {t("signIn.new")}{" "}
            <Link to="/sign-up" search={next ? { next } : {}}>
              {t("signUp.title")}
            </Link>
          </span>
        </>
      }
    >
      <TextInput
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        inputMode="email"
        required
      />
      <PasswordInput
        name="password"
        label={t("password")}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
        required
      />
    </EntryForm>
  );
}
