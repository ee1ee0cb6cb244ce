import type { Scenario } from "@8521/contract/scenarios";
import { scenarioBook } from "@8521/contract/scenarios/book";
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../design/index.ts";
import { useTold } from "./use-told.ts";
import classes from "./analysis.module.css";

interface ExampleChoiceProps {
  value: Scenario;
  onChange: (slug: string) => void;
}

/** Which example, by subject, and what the subject is about. */
export function ExampleChoice({ value, onChange }: ExampleChoiceProps) {
  const { t } = useTranslation("admin-analysis");
  const told = useTold();
  const subject = scenarioBook.find(({ file }) => file === value.file);
  return (
    <DataCard title={subject ? told(subject.title) : t("examples.title")}>
      <div className={classes.fields}>
        {subject ? <p className={classes.note}>{told(subject.text)}</p> : null}
        <Select
          label={t("examples.choose")}
          data={scenarioBook.map(({ title, scenarios }) => ({
            group: told(title),
            items: scenarios.map((each) => ({ value: each.slug, label: told(each.title) })),
          }))}
          value={value.slug}
          onChange={(slug) => slug && onChange(slug)}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t("examples.notFound")}
          maxDropdownHeight={420}
        />
      </div>
    </DataCard>
  );
}
