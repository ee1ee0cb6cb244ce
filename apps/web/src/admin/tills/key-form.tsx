import { useMutation } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { CodeText, CopyButton, DataCard } from "../../design/index.ts";
import { CREATE_KEY } from "./key.query.ts";
import classes from "./tills.module.css";

/** One more till; afterwards its secret, once. */
export function KeyForm() {
  const { t } = useTranslation("admin-tills");
  const change = useChange();
  const [label, setLabel] = useState("");
  const [secret, setSecret] = useState<string | null>(null);
  const [create] = useMutation(CREATE_KEY, { refetchQueries: ["AdminKeys"] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change.run(async () => {
      const { data } = await create({ variables: { input: { label: label.trim() } } });
      const made = data!.apiKeyCreate;
      setSecret(made.secret ?? null);
      if (made.secret) setLabel("");
      return made.problems;
    });
  };
  return (
    <DataCard title={secret ? t("made") : t("new")}>
      {secret ? (
        <div className={classes.secret} role="status">
          <p>{t("once")}</p>
          <CodeText>{secret}</CodeText>
          <div className={classes.buttons}>
            <CopyButton value={secret} what={t("secret")} />
            <Button variant="default" onClick={() => setSecret(null)}>
              {t("kept")}
            </Button>
          </div>
        </div>
      ) : (
        <form className={classes.form} onSubmit={submit}>
          <ProblemList problems={change.problems} />
          <TextInput
            label={t("label")}
            description={t("labelHelp")}
            maxLength={80}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            required
          />
          <div className={classes.buttons}>
            <Button type="submit" loading={change.busy} disabled={!label.trim()}>
              {t("create")}
            </Button>
          </div>
        </form>
      )}
    </DataCard>
  );
}
