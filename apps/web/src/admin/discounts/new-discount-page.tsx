import { useMutation, useQuery } from "@apollo/client/react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { CREATE, DISCOUNT, SET_STATUS } from "./discount.query.ts";
import { draftOf, emptyDraft, inputOf, type Draft } from "./draft.ts";
import { EditorSkeleton } from "./editor-skeleton.tsx";
import { DiscountEditor, type SaveWish } from "./discount-editor.tsx";

const route = getRouteApi("/admin/discounts/new");

/** A new discount: empty, or a copy of another. */
export function NewDiscountPage() {
  const { t } = useTranslation("admin-discounts");
  const { from } = route.useSearch();
  const original = useQuery(DISCOUNT, { variables: { id: from ?? "" }, skip: !from });
  if (!from) return <NewDiscount draft={emptyDraft} />;
  return (
    <Answer result={original} waiting={<EditorSkeleton />} permission="DISCOUNTS">
      {({ admin }) => {
        if (!admin?.discount) return <NewDiscount draft={emptyDraft} />;
        const copy = draftOf(admin.discount);
        return (
          <NewDiscount
            draft={{
              ...copy,
              zhTW: t("editor.copyOf", { name: copy.zhTW, lng: "zh-TW" }),
              en: t("editor.copyOf", { name: copy.en, lng: "en" }),
            }}
          />
        );
      }}
    </Answer>
  );
}

function NewDiscount({ draft }: { draft: Draft }) {
  const navigate = useNavigate();
  const [create] = useMutation(CREATE);
  const [setStatus] = useMutation(SET_STATUS);
  const save = async (wish: SaveWish) => {
    const { data } = await create({ variables: { input: inputOf(wish.draft) } });
    const made = data?.discountCreate.discount;
    if (!made) return data?.discountCreate.problems ?? [];
    if (wish.publish) await setStatus({ variables: { id: made.id, status: "ACTIVE" } });
    await navigate({ to: "/admin/discounts/$id", params: { id: made.id }, ignoreBlocker: true });
    return [];
  };
  return <DiscountEditor initial={draft} onSave={save} />;
}
