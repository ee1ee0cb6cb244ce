import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./copy-button.module.css";

interface CopyButtonProps {
  value: string;
  /** The name of what is copied, for the accessible name: "複製匯款帳號". */
  what: string;
  compact?: boolean;
}

const SHOWN_MS = 2_000;

/** Copies a value and says so, to eyes and to screen readers. */
export function CopyButton({ value, what, compact }: CopyButtonProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className={classes.copy}
      data-compact={compact || undefined}
      data-copied={copied || undefined}
      aria-label={copied ? t("action.copied") : t("action.copyWhat", { what })}
      onClick={() => void copyText(value).then(setCopied)}
    >
      <svg viewBox="0 0 18 18" width="16" height="16" aria-hidden="true">
        <path
          d={copied ? "M3.500 9.500l4 4L14.500 5" : "M6.500 6.500h8v8h-8zM11.500 6.500v-3h-8v8h3"}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.600"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span aria-live="polite">{copied ? t("action.copied") : t("action.copy")}</span>
    </button>
  );
}

/** True when it is on the clipboard. Pages inside other apps may lack the clipboard, so the old way is tried too. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
