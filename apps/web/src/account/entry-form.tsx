import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, type ProblemShown } from "../design/index.ts";
import { Wordmark } from "../app/wordmark.tsx";
import classes from "./account.module.css";

interface EntryFormProps {
  title: string;
  text?: string;
  button: string;
  busy: boolean;
  problems: readonly ProblemShown[];
  onSubmit: (values: FormData) => void;
  /** Below the button: other ways on. */
  footer?: ReactNode;
  children: ReactNode;
}

/** The card of every small form around signing in: one question, one button, pasting and password managers welcome. */
export function EntryForm({
  title,
  text,
  button,
  busy,
  problems,
  onSubmit,
  footer,
  children,
}: EntryFormProps) {
  const { t } = useTranslation();
  return (
    <div className={`page ${classes.entry}`}>
      <div className={classes.entryCard}>
        <Wordmark />
        <h1>{title}</h1>
        {text ? <p className={classes.dim}>{text}</p> : null}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit(new FormData(event.currentTarget));
          }}
        >
          {children}
          <ProblemList problems={problems} takesFocus />
          <Button type="submit" size="md" loading={busy} fullWidth>
            {busy ? t("action.working") : button}
          </Button>
        </form>
        {footer ? <div className={classes.entryFooter}>{footer}</div> : null}
      </div>
    </div>
  );
}
