import { useMutation } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { CatalogEditor, type CatalogDraft } from "./catalog-editor.tsx";
import { CREATE_CATALOG } from "./range-changes.query.ts";

const EMPTY: CatalogDraft = { zhTW: "", en: "", partnerId: "", add: [], take: [] };

/** A new catalog; saved, its own page opens. */
export function NewCatalogPage() {
  const navigate = useNavigate();
  const [create] = useMutation(CREATE_CATALOG);
  const save = async ({ zhTW, en, partnerId, add }: CatalogDraft) => {
    const input = {
      name: { zhTW: zhTW.trim(), en: en.trim() },
      partnerId,
      productIds: add.map(({ id }) => id),
    };
    const { data } = await create({ variables: { input } });
    const made = data?.catalogCreate.catalog;
    if (!made) return data?.catalogCreate.problems ?? [];
    const params = { id: made.id };
    await navigate({ to: "/admin/ranges/catalogs/$id", params, ignoreBlocker: true });
    return [];
  };
  return <CatalogEditor initial={EMPTY} onSave={save} />;
}
