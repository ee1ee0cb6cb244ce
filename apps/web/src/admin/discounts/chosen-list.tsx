import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./editor.module.css";
import type { Chosen } from "./selection.ts";

/** What was picked, each with a button that takes it away. */
export function ChosenList({
  chosen,
  onChange,
}: {
  chosen: readonly Chosen[];
  onChange: (chosen: Chosen[]) => void;
}) {
  const { t } = useTranslation("admin-discounts");
  if (chosen.length === 0) return null;
  return (
    <ul className={classes.chosen}>
      {chosen.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            aria-label={t("picker.remove", { name: one.name })}
            onClick={() => onChange(chosen.filter(({ id }) => id !== one.id))}
          >
            {one.name}
            <IconX size={14} stroke={2} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
