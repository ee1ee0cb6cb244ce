import { useMutation, useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconBookmark, IconPencil, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemList, useChange } from "../../area/index.ts";
import { DELETE_VIEW, VIEWS, type SavedView } from "./saved-views.query.ts";
import { ViewDialog } from "./view-dialog.tsx";
import { isSameView, viewSearch, type VoucherSearch } from "./view-search.ts";
import classes from "./saved-views.module.css";

/** The admin's own views of the list as tabs; the address stays what is looked at. */
export function SavedViews({ search }: { search: VoucherSearch }) {
  const { t } = useTranslation("admin-vouchers");
  const [open, setOpen] = useState<"save" | "rename" | null>(null);
  const { data } = useQuery(VIEWS, { fetchPolicy: "cache-and-network" });
  const views = data?.admin?.savedViews ?? [];
  const filters = viewSearch(search);
  const hasFilters = Object.keys(filters).length > 0;
  const current = hasFilters ? views.find((view) => isSameView(view.search, search)) : undefined;
  if (views.length === 0 && !hasFilters) return null;
  return (
    <div className={classes.views}>
      <nav aria-label={t("views.title")}>
        <ul className={classes.tabs}>
          <li>
            <Link
              to="/admin/vouchers"
              search={{}}
              data-current={!hasFilters || undefined}
              aria-current={hasFilters ? undefined : "page"}
            >
              {t("views.all")}
            </Link>
          </li>
          {views.map((view) => (
            <li key={view.id}>
              <Link
                to="/admin/vouchers"
                search={viewSearch(view.search)}
                data-current={view === current || undefined}
                aria-current={view === current ? "page" : undefined}
              >
                {view.name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {current ? <ViewTools view={current} onRename={() => setOpen("rename")} /> : null}
      {hasFilters && !current ? (
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconBookmark size={17} stroke={1.7} aria-hidden />}
          onClick={() => setOpen("save")}
        >
          {t("views.save")}
        </Button>
      ) : null}
      {open ? (
        <ViewDialog
          view={open === "rename" ? current : undefined}
          search={filters}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

function ViewTools({ view, onRename }: { view: SavedView; onRename: () => void }) {
  const { t } = useTranslation("admin-vouchers");
  const { run, busy, problems } = useChange();
  const [forget] = useMutation(DELETE_VIEW, { refetchQueries: ["AdminVoucherViews"] });
  const remove = () =>
    void run(async () => {
      const { data } = await forget({ variables: { id: view.id } });
      return data?.savedViewDelete.problems ?? [];
    });
  return (
    <div className={classes.tools}>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconPencil size={16} stroke={1.7} aria-hidden />}
        onClick={onRename}
      >
        {t("views.rename")}
      </Button>
      <Button
        variant="subtle"
        size="compact-md"
        loading={busy}
        leftSection={<IconTrash size={16} stroke={1.7} aria-hidden />}
        onClick={remove}
      >
        {t("views.delete")}
      </Button>
      <ProblemList problems={problems} />
    </div>
  );
}
