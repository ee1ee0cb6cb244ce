import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CopyButton } from "./copy-button.tsx";
import classes from "./states.module.css";

interface ErrorStateProps {
  /** What failed, when the general words are not enough. */
  title?: string;
  error?: unknown;
  onRetry?: () => void;
}

/** The unexpected: what failed, a way to retry, and the request's id to quote to us. */
export function ErrorState({ title, error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  const requestId = requestIdOf(error);
  return (
    <div className={classes.error} role="alert">
      <strong>{title ?? t("state.errorTitle")}</strong>
      <p>{t("state.errorText")}</p>
      {onRetry ? (
        <Button variant="default" size="sm" onClick={onRetry}>
          {t("action.retry")}
        </Button>
      ) : null}
      {requestId ? (
        <span className={classes.reference}>
          {t("state.requestId")} <code>{requestId}</code>
          <CopyButton value={requestId} what={t("state.requestId")} compact />
        </span>
      ) : null}
    </div>
  );
}

/** The id the API gave this request, from the error's extensions or its own field; null when there is none. */
export function requestIdOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  const held = error as {
    requestId?: unknown;
    errors?: unknown;
    extensions?: { requestId?: unknown };
  };
  if (typeof held.requestId === "string") return held.requestId;
  if (typeof held.extensions?.requestId === "string") return held.extensions.requestId;
  return Array.isArray(held.errors) ? requestIdOf(held.errors[0]) : null;
}
