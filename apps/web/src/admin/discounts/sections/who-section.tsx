import { Checkbox, MultiSelect, TagsInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../../design/index.ts";
import { fieldId, type EditorField } from "../editor-field.ts";
import classes from "../editor.module.css";

/** Who may use it: whoever has a code or everybody, and which customers. */
export function WhoSection({ field }: { field: EditorField }) {
  const { t } = useTranslation("admin-discounts");
  const { draft, change, choices, error } = field;
  const groups =
    choices.admin?.customerGroups.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <DataCard title={t("who.title")}>
      <div className={classes.fields}>
        <fieldset className={classes.kinds}>
          <legend>{t("column.by")}</legend>
          {([false, true] as const).map((automatic) => (
            <label key={String(automatic)} className={classes.kind}>
              <input
                type="radio"
                name="automatic"
                checked={draft.automatic === automatic}
                onChange={() => change({ automatic })}
              />
              <strong>{t(automatic ? "by.automatic" : "by.code")}</strong>
              <span>{t(automatic ? "who.automaticHelp" : "who.codeHelp")}</span>
            </label>
          ))}
        </fieldset>
        <Checkbox
          size="md"
          label={t("who.signedIn")}
          checked={draft.signedIn}
          onChange={(event) => change({ signedIn: event.currentTarget.checked })}
        />
        <Checkbox
          size="md"
          label={t("who.firstOrder")}
          description={t("who.firstOrderHelp")}
          checked={draft.firstOrder}
          onChange={(event) => change({ firstOrder: event.currentTarget.checked })}
        />
        <div className={classes.pair}>
          <MultiSelect
            id={fieldId("conditions.customerGroupIds")}
            label={t("who.groups")}
            description={t("who.groupsHelp")}
            size="md"
            data={groups}
            value={draft.customerGroupIds}
            error={error("conditions.customerGroupIds")}
            onChange={(customerGroupIds) => change({ customerGroupIds })}
          />
          <TagsInput
            id={fieldId("conditions.emailDomains")}
            label={t("who.domains")}
            description={t("who.domainsHelp")}
            size="md"
            value={draft.emailDomains}
            error={error("conditions.emailDomains")}
            onChange={(emailDomains) => change({ emailDomains })}
          />
        </div>
      </div>
    </DataCard>
  );
}
