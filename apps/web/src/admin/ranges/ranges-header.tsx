import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ButtonLink, PageHeader } from "../../design/index.ts";
import classes from "./ranges.module.css";

const PAGES = [
  ["ranges", "/admin/ranges", "/admin/ranges/new"],
  ["catalogs", "/admin/ranges/catalogs", "/admin/ranges/catalogs/new"],
] as const;

type RangesPageName = (typeof PAGES)[number][0];

/** Ranges and catalogs side by side, and what this page lists. */
export function RangesHeader({ page }: { page: RangesPageName }) {
  const { t } = useTranslation("admin-ranges");
  return (
    <>
      <PageHeader
        title={t(`${page}.title`)}
        text={t(`${page}.text`)}
        actions={<CreateLink page={page} />}
      />
      <nav className={classes.tabs} aria-label={t("pages")}>
        {PAGES.map(([name, to]) => (
          <Link
            key={name}
            to={to}
            // The first one's address is the beginning of the other.
            activeOptions={{ exact: true }}
            aria-current={name === page ? "page" : undefined}
          >
            {t(`${name}.title`)}
          </Link>
        ))}
      </nav>
    </>
  );
}

/** To a new one. */
export function CreateLink({ page }: { page: RangesPageName }) {
  const { t } = useTranslation("admin-ranges");
  const to = PAGES.find(([name]) => name === page)![2];
  return (
    <ButtonLink to={to} leftSection={<IconPlus size={18} aria-hidden />}>
      {t(`${page}.create`)}
    </ButtonLink>
  );
}
