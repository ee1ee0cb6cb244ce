import { useMutation, useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { ButtonLink, EmptyState } from "../../design/index.ts";
import { EditorSkeleton } from "../discounts/editor-skeleton.tsx";
import { CatalogEditor, type CatalogDraft } from "./catalog-editor.tsx";
import { CATALOG, type CatalogFacts } from "./range.query.ts";
import { ARCHIVE_CATALOG, UPDATE_CATALOG } from "./range-changes.query.ts";

const route = getRouteApi("/admin/ranges/catalogs/$id");

/** One catalog, to read and to change. */
export function CatalogPage() {
  const { t } = useTranslation("admin");
  const { t: words } = useTranslation("admin-ranges");
  const { id } = route.useParams();
  const result = useQuery(CATALOG, { variables: { id } });
  return (
    <Answer result={result} waiting={<EditorSkeleton />} permission="DISCOUNTS">
      {({ admin }) =>
        admin?.catalog ? (
          <EditCatalog key={id} catalog={admin.catalog} />
        ) : (
          <EmptyState
            title={t("notFound")}
            text={t("notFoundText")}
            action={<ButtonLink to="/admin/ranges/catalogs">{words("catalogs.title")}</ButtonLink>}
          />
        )
      }
    </Answer>
  );
}

/** Keeps the version that was read: what somebody else saved meanwhile is never overwritten unasked. */
function EditCatalog({ catalog }: { catalog: CatalogFacts }) {
  const [read, setRead] = useState(catalog);
  const [update] = useMutation(UPDATE_CATALOG);
  const [archive] = useMutation(ARCHIVE_CATALOG);
  const save = async ({ zhTW, en, add, take }: CatalogDraft) => {
    const input = {
      name: { zhTW: zhTW.trim(), en: en.trim() },
      addProductIds: add.map(({ id }) => id),
      takeProductIds: take,
    };
    const { data } = await update({ variables: { id: read.id, version: read.version, input } });
    if (data?.catalogUpdate.catalog) setRead(data.catalogUpdate.catalog);
    return data?.catalogUpdate.problems ?? [];
  };
  const putAway = async () => {
    const { data } = await archive({ variables: { id: read.id } });
    if (data?.catalogArchive.catalog) setRead(data.catalogArchive.catalog);
    return data?.catalogArchive.problems ?? [];
  };
  const { names, partner } = read;
  return (
    <CatalogEditor
      key={`${read.version}-${read.status}`}
      initial={{ zhTW: names.zhTW, en: names.en, partnerId: partner.id, add: [], take: [] }}
      catalog={read}
      onSave={save}
      onArchive={putAway}
    />
  );
}
