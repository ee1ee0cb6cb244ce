import { useMutation, useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../area/index.ts";
import { ButtonLink, EmptyState } from "../../design/index.ts";
import { EditorSkeleton } from "../discounts/editor-skeleton.tsx";
import { RANGE, type RangeFacts } from "./range.query.ts";
import { ARCHIVE_RANGE, UPDATE_RANGE } from "./range-changes.query.ts";
import { rangeDraftOf, rangeInputOf, type RangeDraft } from "./range-draft.ts";
import { RangeEditor } from "./range-editor.tsx";

const route = getRouteApi("/admin/ranges/$id");

/** One range, to read and to change. */
export function RangePage() {
  const { t } = useTranslation("admin");
  const { t: words } = useTranslation("admin-ranges");
  const { id } = route.useParams();
  const result = useQuery(RANGE, { variables: { id } });
  return (
    <Answer result={result} waiting={<EditorSkeleton />} permission="DISCOUNTS">
      {({ admin }) =>
        admin?.range ? (
          <EditRange key={id} range={admin.range} />
        ) : (
          <EmptyState
            title={t("notFound")}
            text={t("notFoundText")}
            action={<ButtonLink to="/admin/ranges">{words("ranges.title")}</ButtonLink>}
          />
        )
      }
    </Answer>
  );
}

/** Keeps the version that was read: what somebody else saved meanwhile is never overwritten unasked. */
function EditRange({ range }: { range: RangeFacts }) {
  const [read, setRead] = useState(range);
  const [update] = useMutation(UPDATE_RANGE);
  const [archive] = useMutation(ARCHIVE_RANGE);
  const save = async (draft: RangeDraft) => {
    const { id, version } = read;
    const { data } = await update({ variables: { id, version, input: rangeInputOf(draft) } });
    if (data?.rangeUpdate.range) setRead(data.rangeUpdate.range);
    return data?.rangeUpdate.problems ?? [];
  };
  const putAway = async () => {
    const { data } = await archive({ variables: { id: read.id } });
    if (data?.rangeArchive.range) setRead(data.rangeArchive.range);
    return data?.rangeArchive.problems ?? [];
  };
  return (
    <RangeEditor
      key={`${read.version}-${read.status}`}
      initial={rangeDraftOf(read)}
      range={read}
      onSave={save}
      onArchive={putAway}
    />
  );
}
