import { useMutation } from "@apollo/client/react";
import { PasswordInput, TextInput } from "@mantine/core";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import { EntryForm } from "./entry-form.tsx";
import { SignUpMutation } from "./session-documents.ts";
import { useAsked } from "./use-asked.ts";
import { useEnter } from "./use-enter.ts";

const PASSWORD_LENGTH = 10;

/** Makes an account; guest orders join once the address is proven. */
export function SignUpPage() {
  const { t } = useTranslation("account");
  const { next } = useSearch({ from: "/sign-up" });
  const { busy, problems, ask } = useAsked();
  const [signUp] = useMutation(SignUpMutation);
  const enter = useEnter();
  usePageTitle(t("signUp.title"));
  const submit = async (values: FormData) => {
    const input = {
      name: String(values.get("name")).trim(),
      email: String(values.get("email")).trim(),
      password: String(values.get("password")),
    };
    const done = await ask(
      async () => (await signUp({ variables: { input } })).data?.signUp.problems,
    );
    if (done) await enter(next);
  };
  return (
    <EntryForm
      title={t("signUp.title")}
      text={t("signUp.text")}
      button={t("signUp.button")}
      busy={busy}
      problems={problems}
      onSubmit={(values) => void submit(values)}
      footer={
        <span>
          {t("signUp.have")}{" "}
          <Link to="/sign-in" search={next ? { next } : {}}>
            {t("signIn.title")}
          </Link>
        </span>
      }
    >
      <TextInput name="name" label={t("name")} autoComplete="name" required />
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
        description={t("passwordHint", { count: PASSWORD_LENGTH })}
        minLength={PASSWORD_LENGTH}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
        required
      />
    </EntryForm>
  );
}
