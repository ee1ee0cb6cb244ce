import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./analysis.module.css";

interface ExampleDocumentProps {
  /** As the example says it. */
  document: Record<string, unknown> | object;
  /** Hears of every text that is JSON. */
  onChange: (document: Record<string, unknown>) => void;
}

/** The whole document (what `npm run price` and the API read), to be changed and tried. */
export function ExampleDocument({ document, onChange }: ExampleDocumentProps) {
  const { t } = useTranslation("admin-analysis");
  const original = JSON.stringify(document, null, 2);
  const [text, setText] = useState(original);
  const [isBroken, setBroken] = useState(false);
  const write = (next: string) => {
    setText(next);
    const read = readObject(next);
    setBroken(read === null);
    if (read) onChange(next === original ? (document as Record<string, unknown>) : read);
  };
  return (
    <details className={classes.opened}>
      <summary>{t("examples.document")}</summary>
      <div className={classes.fields}>
        <Textarea
          label={t("examples.json")}
          description={t("examples.jsonHelp")}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          error={isBroken ? t("examples.notJson") : null}
          classNames={{ input: classes.code }}
          autosize
          minRows={6}
          maxRows={22}
          spellCheck={false}
        />
        {text === original ? null : (
          <Button variant="default" onClick={() => write(original)}>
            {t("examples.restore")}
          </Button>
        )}
      </div>
    </details>
  );
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
