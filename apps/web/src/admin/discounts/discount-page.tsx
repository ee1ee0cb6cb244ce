import { useMutation, useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { ButtonLink, EmptyState } from "../../design/index.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { DISCOUNT, SET_STATUS, UPDATE, type DiscountFacts } from "./discount.query.ts";
import { DiscountEditor, type SaveWish } from "./discount-editor.tsx";
import { draftOf, inputOf } from "./draft.ts";
import { EditorSkeleton } from "./editor-skeleton.tsx";

const route = getRouteApi("/admin/discounts/$id");

/** One discount, to read and to change. */
export function DiscountPage() {
  const { t } = useTranslation("admin");
  const { id } = route.useParams();
  const result = useQuery(DISCOUNT, { variables: { id } });
  return (
    <Answer result={result} waiting={<EditorSkeleton />} permission="DISCOUNTS">
      {({ admin }) =>
        admin?.discount ? (
          <EditDiscount key={id} discount={admin.discount} refetch={() => result.refetch()} />
        ) : (
          <EmptyState
            title={t("notFound")}
            text={t("notFoundText")}
            action={<ButtonLink to="/admin/discounts">{t("back.discounts")}</ButtonLink>}
          />
        )
      }
    </Answer>
  );
}

interface EditDiscountProps {
  discount: DiscountFacts;
  refetch: () => Promise<unknown>;
}

/** Keeps the version that was read: what somebody else saved meanwhile is shown, never overwritten unasked. */
function EditDiscount({ discount, refetch }: EditDiscountProps) {
  const [read, setRead] = useState(discount);
  const [conflict, setConflict] = useState<{ wish: SaveWish; actual: number } | null>(null);
  const [update] = useMutation(UPDATE);
  const [setStatus] = useMutation(SET_STATUS);

  const save = async (wish: SaveWish, version = read.version) => {
    const { data } = await update({
      variables: { id: read.id, version, input: inputOf(wish.draft) },
    });
    const problems = data?.discountUpdate.problems ?? [];
    const clash = problems.find((problem) => problem.__typename === "VersionConflict");
    if (clash?.__typename === "VersionConflict") setConflict({ wish, actual: clash.actual });
    if (problems.length > 0) return problems;
    setRead(data!.discountUpdate.discount!);
    if (!wish.publish) return [];
    return changeStatus("ACTIVE");
  };
  const changeStatus = async (status: "ACTIVE" | "PAUSED" | "ENDED") => {
    const { data } = await setStatus({ variables: { id: read.id, status } });
    if (data?.discountSetStatus.discount) setRead(data.discountSetStatus.discount);
    return data?.discountSetStatus.problems ?? [];
  };
  const takeTheirs = async () => {
    const { data } = (await refetch()) as {
      data?: { admin?: { discount?: DiscountFacts | null } };
    };
    if (data?.admin?.discount) setRead(data.admin.discount);
    setConflict(null);
  };
  const keepMine = async () => {
    if (!conflict) return;
    setConflict(null);
    await save(conflict.wish, conflict.actual);
  };

  return (
    <>
      <DiscountEditor
        key={read.version}
        initial={draftOf(read)}
        discount={read}
        onSave={save}
        onStatus={changeStatus}
      />
      {conflict ? (
        <ConflictDialog
          onTheirs={() => void takeTheirs()}
          onMine={() => void keepMine()}
          onClose={() => setConflict(null)}
        />
      ) : null}
    </>
  );
}
