import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { messageFor, ProblemList, useChange, type ProblemText } from "../../area/index.ts";
import { DataCard, PageHeader } from "../../design/index.ts";
import { fieldId } from "../discounts/editor-field.ts";
import { LeaveGuard } from "../discounts/leave-guard.tsx";
import { ScopeField } from "../discounts/scope-field.tsx";
import editor from "../discounts/editor.module.css";
import { ArchiveButton } from "./archive-button.tsx";
import { NameFields, useMissingNames } from "./name-fields.tsx";
import { PartnerField } from "./partner-field.tsx";
import { PreviewCard } from "./preview-card.tsx";
import type { RangeFacts } from "./range.query.ts";
import type { RangeDraft } from "./range-draft.ts";
import { SaveSelection } from "./save-selection.tsx";
import { UsedByCard } from "./used-by.tsx";
import classes from "./ranges.module.css";

interface RangeEditorProps {
  initial: RangeDraft;
  /** The range as it was read; absent while it is new. */
  range?: RangeFacts;
  onSave: (draft: RangeDraft) => Promise<readonly ProblemText[]>;
  onArchive?: () => Promise<readonly ProblemText[]>;
}

/** What a range is called, what it includes and excludes, and beside it the products it holds. */
export function RangeEditor({ initial, range, onSave, onArchive }: RangeEditorProps) {
  const { t } = useTranslation("admin-ranges");
  const [draft, setDraft] = useState(initial);
  const { run, busy, problems, forget } = useChange();
  const missingNames = useMissingNames();
  const isDirty = JSON.stringify(draft) !== JSON.stringify(initial);
  const isArchived = range?.status === "ARCHIVED";
  const error = (name: string) => messageFor(problems, name);
  const change = (part: Partial<RangeDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    if (problems.length > 0) forget();
  };
  const save = () =>
    void run(async () => {
      const missing = missingNames(draft);
      return missing.length > 0 ? missing : onSave(draft);
    });
  return (
    <div className={editor.page}>
      <PageHeader
        above={<Link to="/admin/ranges">← {t("ranges.title")}</Link>}
        title={range?.name ?? t("ranges.new")}
        text={isArchived ? t("archived") : t("ranges.newText")}
        actions={
          range && onArchive && !isArchived ? (
            <ArchiveButton
              name={range.name}
              disabled={isDirty}
              onArchive={() => void run(onArchive)}
            />
          ) : null
        }
      />
      <div className={editor.columns}>
        <div className={editor.form}>
          <ProblemList problems={problems} anchor={fieldId} />
          <DataCard title={t("name.title")}>
            <div className={editor.fields}>
              <NameFields {...draft} error={error} onChange={change} />
              <PartnerField
                value={draft.partnerId}
                nobody={t("siteWide")}
                fixed={Boolean(range)}
                error={error("partnerId")}
                onChange={(partnerId) => change({ partnerId })}
              />
            </div>
          </DataCard>
          <DataCard title={t("content.title")}>
            <p className={editor.help}>{t("content.help")}</p>
            <ScopeField
              name=""
              scope={draft.scope}
              withoutRanges
              onChange={(scope) => change({ scope })}
            />
          </DataCard>
        </div>
        <div className={classes.side}>
          <PreviewCard draft={draft} />
          {range ? <UsedByCard discounts={range.usedBy} /> : null}
        </div>
      </div>
      <SaveSelection
        isDirty={isDirty && !isArchived}
        isNew={!range}
        usedBy={range?.usedBy.length ?? 0}
        saving={busy}
        onReset={() => {
          setDraft(initial);
          forget();
        }}
        onSave={save}
      />
      <LeaveGuard active={isDirty && !busy} />
    </div>
  );
}
