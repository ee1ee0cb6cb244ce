import { Button } from "@mantine/core";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, type ProblemShown } from "../design/index.ts";
import type { CartChanges } from "./use-cart-changes.ts";
import classes from "./code-field.module.css";

/**
 * Where a code is typed or pasted. After a refusal the text stays and is selected; Enter sends; one request at
 * a time. Full-width letters and stray spaces are the server's to forgive.
 */
export function CodeField({ changes }: { changes: CartChanges }) {
  const { t } = useTranslation("cart");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [problems, setProblems] = useState<readonly ProblemShown[]>([]);
  const [replaced, setReplaced] = useState<string | null>(null);
  const [alias, setAlias] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const submit = async () => {
    if (asking || !text.trim()) return input.current?.focus();
    setAsking(true);
    const answer = await changes.applyCode(text);
    setAsking(false);
    setProblems(answer.problems);
    setReplaced(answer.replaced);
    setAlias(answer.alias);
    if (answer.problems.length === 0) setText("");
    else input.current?.select();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={id}>{t("code.label")}</label>
      <div className={classes.row}>
        <input
          id={id}
          ref={input}
          className={classes.input}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          maxLength={80}
          placeholder={t("code.placeholder")}
          aria-invalid={problems.length > 0}
          aria-describedby={`${id}-answer`}
        />
        <Button type="submit" variant="default" loading={asking} h="auto">
          {t("code.apply")}
        </Button>
      </div>
      <div id={`${id}-answer`}>
        <ProblemList problems={problems} />
        {replaced ? (
          <p className={classes.replaced}>{t("code.replaced", { code: replaced })}</p>
        ) : null}
        {alias ? <p className={classes.replaced}>{t("code.alias", { code: alias })}</p> : null}
      </div>
    </form>
  );
}
