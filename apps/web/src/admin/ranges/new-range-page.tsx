import { useMutation } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { CREATE_RANGE } from "./range-changes.query.ts";
import { emptyRange, rangeInputOf, type RangeDraft } from "./range-draft.ts";
import { RangeEditor } from "./range-editor.tsx";

/** A new range; saved, its own page opens. */
export function NewRangePage() {
  const navigate = useNavigate();
  const [create] = useMutation(CREATE_RANGE);
  const save = async (draft: RangeDraft) => {
    const { data } = await create({ variables: { input: rangeInputOf(draft) } });
    const made = data?.rangeCreate.range;
    if (!made) return data?.rangeCreate.problems ?? [];
    await navigate({ to: "/admin/ranges/$id", params: { id: made.id }, ignoreBlocker: true });
    return [];
  };
  return <RangeEditor initial={emptyRange} onSave={save} />;
}
