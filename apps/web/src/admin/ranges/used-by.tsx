import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../design/index.ts";
import classes from "./ranges.module.css";

interface Named {
  id: string;
  name: string;
}

/** Who uses it, in a table's cell: the first by name, and how many more. */
export function UsedByCell({ names }: { names: readonly Named[] }) {
  const { t } = useTranslation("admin-ranges");
  const [first] = names;
  if (!first) return <span className={classes.dim}>{t("used.nobody")}</span>;
  if (names.length === 1) return first.name;
  return (
    <span className={classes.stack}>
      {first.name}
      <small>{t("used.more", { count: names.length - 1 })}</small>
    </span>
  );
}

interface UsedByCardProps {
  discounts: readonly (Named & { sentence: string })[];
  ranges?: readonly Named[];
}

/** Every discount and range that names it: they change with it, and keep it from being put away. */
export function UsedByCard({ discounts, ranges = [] }: UsedByCardProps) {
  const { t } = useTranslation("admin-ranges");
  const isUsed = discounts.length + ranges.length > 0;
  return (
    <DataCard title={t("used.title")}>
      {isUsed ? (
        <ul className={classes.used}>
          {ranges.map(({ id, name }) => (
            <li key={id}>
              <Link to="/admin/ranges/$id" params={{ id }}>
                {name}
              </Link>
              <small>{t("used.range")}</small>
            </li>
          ))}
          {discounts.map(({ id, name, sentence }) => (
            <li key={id}>
              <Link to="/admin/discounts/$id" params={{ id }}>
                {name}
              </Link>
              <small>{sentence}</small>
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.dim}>{t("used.none")}</p>
      )}
    </DataCard>
  );
}
