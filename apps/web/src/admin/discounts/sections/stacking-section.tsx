import { useQuery } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import { MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../../design/index.ts";
import { fieldId, type EditorField } from "../editor-field.ts";
import classes from "../editor.module.css";

const OTHERS = graphql(`
  query AdminOtherDiscounts {
    admin {
      discounts(first: 100) {
        edges {
          cursor
          node {
            id
            name
            status
            priority
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

interface StackingSectionProps {
  field: EditorField;
  /** Leaves the discount itself out of the list. */
  ownId?: string;
}

/** Whether it combines with others, with which never, who comes first, and what a refund does to it. */
export function StackingSection({ field, ownId }: StackingSectionProps) {
  const { t } = useTranslation("admin-discounts");
  const { draft, change, error } = field;
  const { data } = useQuery(OTHERS, { fetchPolicy: "cache-and-network" });
  const others = (data?.admin?.discounts.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id, status }) => id !== ownId && status !== "ENDED");
  const nameOf = new Map(others.map(({ id, name }) => [id, name]));
  const chosen = new Set(nameOf.keys());
  const missing = draft.excluded.filter(({ id }) => !chosen.has(id));
  return (
    <DataCard title={t("stacking.title")}>
      <div className={classes.fields}>
        <fieldset className={classes.kinds}>
          <legend>{t("stacking.with")}</legend>
          {([true, false] as const).map((canStack) => (
            <label key={String(canStack)} className={classes.kind}>
              <input
                type="radio"
                name="canStack"
                checked={draft.canStack === canStack}
                onChange={() => change({ canStack })}
              />
              <strong>{t(canStack ? "stacking.yes" : "stacking.no")}</strong>
              <span>{t(canStack ? "stacking.yesHelp" : "stacking.noHelp")}</span>
            </label>
          ))}
        </fieldset>
        <MultiSelect
          id={fieldId("excludedDiscountIds")}
          label={t("stacking.never")}
          description={t("stacking.neverHelp", { count: draft.excluded.length })}
          size="md"
          searchable
          data={[...others, ...missing].map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.excluded.map(({ id }) => id)}
          error={error("excludedDiscountIds")}
          onChange={(ids) =>
            change({
              excluded: ids.map((id) => ({
                id,
                name: nameOf.get(id) ?? draft.excluded.find((each) => each.id === id)?.name ?? id,
              })),
            })
          }
        />
        <div className={classes.pair}>
          <TextInput
            id={fieldId("priority")}
            label={t("stacking.priority")}
            description={t("stacking.priorityHelp")}
            inputMode="numeric"
            value={draft.priority}
            error={error("priority")}
            onChange={(event) => change({ priority: event.currentTarget.value })}
          />
          <NativeSelect
            id={fieldId("refundMode")}
            label={t("stacking.refund")}
            description={t(`stacking.refundHelp.${draft.refundMode}`)}
            value={draft.refundMode}
            data={[
              { value: "KEEP", label: t("stacking.refundKeep") },
              { value: "REEVALUATE", label: t("stacking.refundAgain") },
            ]}
            onChange={(event) =>
              change({ refundMode: event.currentTarget.value === "KEEP" ? "KEEP" : "REEVALUATE" })
            }
          />
        </div>
      </div>
    </DataCard>
  );
}
