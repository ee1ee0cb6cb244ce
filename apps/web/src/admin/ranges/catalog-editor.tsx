import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { messageFor, ProblemList, useChange, type ProblemText } from "../../area/index.ts";
import { DataCard, PageHeader } from "../../design/index.ts";
import { ChosenList } from "../discounts/chosen-list.tsx";
import { fieldId } from "../discounts/editor-field.ts";
import { LeaveGuard } from "../discounts/leave-guard.tsx";
import { ProductPicker } from "../discounts/product-picker.tsx";
import type { Chosen } from "../discounts/selection.ts";
import editor from "../discounts/editor.module.css";
import { ArchiveButton } from "./archive-button.tsx";
import { CatalogProducts } from "./catalog-products.tsx";
import { NameFields, useMissingNames } from "./name-fields.tsx";
import { PartnerField } from "./partner-field.tsx";
import type { CatalogFacts } from "./range.query.ts";
import { SaveSelection } from "./save-selection.tsx";
import { UsedByCard } from "./used-by.tsx";
import classes from "./ranges.module.css";

/** A catalog as the form holds it: what is to be put in and taken out. */
export interface CatalogDraft {
  zhTW: string;
  en: string;
  partnerId: string;
  add: Chosen[];
  take: string[];
}

interface CatalogEditorProps {
  initial: CatalogDraft;
  /** The catalog as it was read; absent while it is new. */
  catalog?: CatalogFacts;
  onSave: (draft: CatalogDraft) => Promise<readonly ProblemText[]>;
  onArchive?: () => Promise<readonly ProblemText[]>;
}

/** A partner's own selection: its name, the products in it, and who uses it. */
export function CatalogEditor({ initial, catalog, onSave, onArchive }: CatalogEditorProps) {
  const { t } = useTranslation("admin-ranges");
  const [draft, setDraft] = useState(initial);
  const [partner, setPartner] = useState<string | null>(catalog?.partner.slug ?? null);
  const { run, busy, problems, forget } = useChange();
  const missingNames = useMissingNames();
  const isDirty = JSON.stringify(draft) !== JSON.stringify(initial);
  const isArchived = catalog?.status === "ARCHIVED";
  const error = (name: string) => messageFor(problems, name);
  const change = (part: Partial<CatalogDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    if (problems.length > 0) forget();
  };
  const save = () =>
    void run(async () => {
      const noPartner = {
        code: "PARTNER_REQUIRED",
        path: ["partnerId"],
        message: t("partner.missing"),
      };
      const missing = [...missingNames(draft), ...(draft.partnerId ? [] : [noPartner])];
      return missing.length > 0 ? missing : onSave(draft);
    });
  return (
    <div className={editor.page}>
      <PageHeader
        above={<Link to="/admin/ranges/catalogs">← {t("catalogs.title")}</Link>}
        title={catalog?.name ?? t("catalogs.new")}
        text={isArchived ? t("archived") : t("catalogs.newText")}
        actions={
          catalog && onArchive && !isArchived ? (
            <ArchiveButton
              name={catalog.name}
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
                fixed={Boolean(catalog)}
                error={error("partnerId")}
                onChange={(partnerId, slug) => {
                  setPartner(slug);
                  change({ partnerId, add: [] });
                }}
              />
            </div>
          </DataCard>
          <DataCard title={t("products.title")}>
            <div className={editor.fields}>
              {partner ? (
                <ProductPicker
                  id={fieldId(catalog ? "addProductIds" : "productIds")}
                  label={t("products.add")}
                  partner={partner}
                  error={error("addProductIds") ?? error("productIds")}
                  onPick={({ id, name }) =>
                    draft.add.some((one) => one.id === id)
                      ? undefined
                      : change({ add: [...draft.add, { id, name }] })
                  }
                />
              ) : (
                <p className={classes.dim}>{t("products.partnerFirst")}</p>
              )}
              <ChosenList chosen={draft.add} onChange={(add) => change({ add })} />
              {catalog ? (
                <CatalogProducts
                  key={catalog.version}
                  catalogId={catalog.id}
                  taken={draft.take}
                  onChange={(take) => change({ take })}
                />
              ) : null}
            </div>
          </DataCard>
        </div>
        <div className={classes.side}>
          {catalog ? (
            <UsedByCard discounts={catalog.usedBy} ranges={catalog.usedByRanges} />
          ) : (
            <DataCard title={t("catalogs.whatFor")}>
              <p className={classes.dim}>{t("catalogs.whatForText")}</p>
            </DataCard>
          )}
        </div>
      </div>
      <SaveSelection
        isDirty={isDirty && !isArchived}
        isNew={!catalog}
        usedBy={(catalog?.usedBy.length ?? 0) + (catalog?.usedByRanges.length ?? 0)}
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
