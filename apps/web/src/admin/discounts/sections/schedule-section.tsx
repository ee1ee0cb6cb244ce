import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../../design/index.ts";
import { fieldId, type EditorField } from "../editor-field.ts";
import classes from "../editor.module.css";

/** From when until when, in Taipei time; the end itself no longer counts. */
export function ScheduleSection({ field }: { field: EditorField }) {
  const { t } = useTranslation("admin-discounts");
  const { draft, change, error } = field;
  return (
    <DataCard title={t("schedule.title")}>
      <p className={classes.help}>{t("schedule.help")}</p>
      <div className={classes.pair}>
        <TextInput
          id={fieldId("startsAt")}
          type="datetime-local"
          label={t("schedule.start")}
          value={draft.startsAt}
          error={error("startsAt")}
          onChange={(event) => change({ startsAt: event.currentTarget.value })}
        />
        <TextInput
          id={fieldId("endsAt")}
          type="datetime-local"
          label={t("schedule.end")}
          value={draft.endsAt}
          error={error("endsAt")}
          onChange={(event) => change({ endsAt: event.currentTarget.value })}
        />
      </div>
    </DataCard>
  );
}
