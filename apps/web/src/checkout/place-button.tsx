import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatMoney, type MoneyValue } from "../i18n/format.ts";

interface PlaceButtonProps {
  placing: boolean;
  disabled: boolean;
  total?: MoneyValue;
}

/** Places the order; it keeps its width and says so while that takes a moment. */
export function PlaceButton({ placing, disabled, total }: PlaceButtonProps) {
  const { t } = useTranslation("checkout");
  return (
    <Button
      type="submit"
      size={total ? "lg" : "md"}
      fullWidth={Boolean(total)}
      loading={placing}
      disabled={disabled && !placing}
    >
      {total ? t("placeFor", { total: formatMoney(total) }) : t("place")}
    </Button>
  );
}
