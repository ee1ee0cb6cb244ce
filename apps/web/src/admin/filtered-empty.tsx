import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../design/index.ts";

/** Nothing matches the filters; one button takes them away. */
export function FilteredEmpty({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation("admin");
  return (
    <EmptyState
      title={t("emptyFiltered")}
      text={t("emptyFilteredText")}
      action={<Button onClick={onClear}>{t("clearFilters")}</Button>}
    />
  );
}
