import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface RangeSwitchProps {
  value: string;
  onChange: (days: string) => void;
}

/** 7, 30 or 90 days. */
export function RangeSwitch({ value, onChange }: RangeSwitchProps) {
  const { t } = useTranslation("area");
  return (
    <SegmentedControl
      value={value}
      onChange={onChange}
      aria-label={t("range.label")}
      data={[
        { value: "7", label: t("range.d7") },
        { value: "30", label: t("range.d30") },
        { value: "90", label: t("range.d90") },
      ]}
    />
  );
}
