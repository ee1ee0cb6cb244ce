import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer, messageFor, ProblemList, useChange, type ProblemText } from "../../area/index.ts";
import { PageHeader } from "../../design/index.ts";
import { DISCOUNT_TYPES, type DiscountFacts, type EditorChoices } from "./discount.query.ts";
import { DiscountHeaderActions, type StatusChange } from "./discount-header-actions.tsx";
import { DiscountStatusBadge } from "./discount-status.tsx";
import type { Draft } from "./draft.ts";
import { EditorSkeleton } from "./editor-skeleton.tsx";
import { fieldId, type EditorField } from "./editor-field.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { PreviewPane } from "./preview-pane.tsx";
import { SaveBar } from "./save-bar.tsx";
import { LimitsSection } from "./sections/limits-section.tsx";
import { NameSection } from "./sections/name-section.tsx";
import { ScheduleSection } from "./sections/schedule-section.tsx";
import { StackingSection } from "./sections/stacking-section.tsx";
import { UnlockSection } from "./sections/unlock-section.tsx";
import { ValueSection } from "./sections/value-section.tsx";
import { WhatSection } from "./sections/what-section.tsx";
import { WhoSection } from "./sections/who-section.tsx";
import { usePreview } from "./use-preview.ts";
import classes from "./editor.module.css";

/** What the person wants saved, and whether it should work at once. */
export interface SaveWish {
  draft: Draft;
  publish: boolean;
}

interface DiscountEditorProps {
  initial: Draft;
  /** The discount as it was read; absent while it is new. */
  discount?: DiscountFacts;
  onSave: (wish: SaveWish) => Promise<readonly ProblemText[]>;
  onStatus?: (status: StatusChange) => Promise<readonly ProblemText[]>;
}

/** The rule as a sentence, its parts as sections, and beside them what it does to a cart. */
export function DiscountEditor(props: DiscountEditorProps) {
  const choices = useQuery(DISCOUNT_TYPES, { fetchPolicy: "cache-first" });
  return (
    <Answer result={choices} waiting={<EditorSkeleton />} permission="DISCOUNTS">
      {(data) => <Editor {...props} choices={data} />}
    </Answer>
  );
}

function Editor({
  initial,
  discount,
  onSave,
  onStatus,
  choices,
}: DiscountEditorProps & { choices: EditorChoices }) {
  const { t } = useTranslation("admin-discounts");
  const [draft, setDraft] = useState(initial);
  const { run, busy: saving, problems, forget } = useChange();
  const preview = usePreview(draft);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(initial);
  const field: EditorField = {
    draft,
    choices,
    change: (part) => {
      setDraft((before) => ({ ...before, ...part }));
      if (problems.length > 0) forget();
    },
    error: (name) => messageFor(problems, name),
  };
  const missing = (["zhTW", "en"] as const)
    .filter((language) => !draft[language].trim())
    .map((language): ProblemText => ({
      code: "NAME_REQUIRED",
      path: ["name", language],
      message: t(`name.missing.${language}`),
    }));
  const save = (publish: boolean) => {
    void run(async () => (missing.length > 0 ? missing : onSave({ draft, publish })));
  };
  return (
    <div className={classes.page}>
      <PageHeader
        above={<Link to="/admin/discounts">← {t("list.title")}</Link>}
        title={discount?.name ?? t("editor.new")}
        text={discount ? <DiscountStatusBadge status={discount.status} /> : t("editor.newText")}
        actions={
          discount && onStatus ? (
            <DiscountHeaderActions
              discount={discount}
              disabled={isDirty}
              onStatus={(status) => void run(() => onStatus(status))}
            />
          ) : null
        }
      />
      <div className={classes.columns}>
        <div className={classes.form}>
          <ProblemList problems={problems} anchor={fieldId} />
          <blockquote className={classes.sentence} aria-live="polite">
            {(preview.facts ? preview.sentence : discount?.sentence) ?? t("editor.noSentence")}
          </blockquote>
          <NameSection field={field} />
          <ValueSection field={field} />
          <WhatSection field={field} />
          <WhoSection field={field} />
          <UnlockSection field={field} />
          <LimitsSection field={field} discount={discount} />
          <ScheduleSection field={field} />
          <StackingSection field={field} ownId={discount?.id} />
        </div>
        <PreviewPane preview={preview} missing={missing} />
      </div>
      <SaveBar
        isDirty={isDirty || !discount}
        isNew={!discount}
        canPublish={!discount || discount.status === "DRAFT"}
        saving={saving}
        onReset={() => {
          setDraft(initial);
          forget();
        }}
        onSave={save}
      />
      <LeaveGuard active={isDirty && !saving} />
    </div>
  );
}
