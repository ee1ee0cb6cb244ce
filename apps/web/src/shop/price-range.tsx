import { Button, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ListSearch } from "../app/list-search.ts";
import classes from "./list-page.module.css";

interface PriceRangeProps {
  price: string | undefined;
  change: (part: Partial<ListSearch> | null) => void;
}

/** Lowest and highest price, asked for by a button so that half-typed figures filter nothing. */
export function PriceRange({ price, change }: PriceRangeProps) {
  const { t } = useTranslation("shop");
  const [low = "", high = ""] = (price ?? "").split("-");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const range = `${digits(form.get("low"))}-${digits(form.get("high"))}`;
        change({ price: range === "-" ? undefined : range });
      }}
    >
      <fieldset className={classes.group}>
        <legend>{t("list.price")}</legend>
        <div className={classes.prices}>
          <TextInput
            name="low"
            size="sm"
            inputMode="numeric"
            defaultValue={low}
            placeholder={t("list.priceMin")}
            aria-label={t("list.priceMin")}
          />
          <TextInput
            name="high"
            size="sm"
            inputMode="numeric"
            defaultValue={high}
            placeholder={t("list.priceMax")}
            aria-label={t("list.priceMax")}
          />
          <Button type="submit" size="sm" variant="default">
            {t("list.apply")}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}

function digits(value: FormDataEntryValue | null): string {
  return (typeof value === "string" ? value : "").normalize("NFKC").replace(/\D/g, "");
}
