import type { VoucherMergeInput } from "@8521/contract";
import { Radio } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../design/index.ts";
import type { PlanFacts } from "./duplicate.query.ts";
import classes from "./duplicates.module.css";

const route = getRouteApi("/admin/vouchers/merge");

/** Which code stays, what becomes of the limits and of unpaid commission. The answers live in the address. */
export function MergeChoices({ plan, input }: { plan: PlanFacts; input: VoucherMergeInput }) {
  const { t } = useTranslation("admin-duplicates");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const codes = [plan.survivor, ...plan.retired].map(({ voucher }) => voucher);
  const choose = (changed: typeof search) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const keep = (survivor: string) =>
    choose({
      survivor,
      retired: codes
        .map(({ id }) => id)
        .filter((id) => id !== survivor)
        .join(","),
    });
  const hasOwners = plan.conflicts.some(({ kind }) => kind === "DIFFERENT_OWNER");
  return (
    <DataCard title={t("choice.title")}>
      <div className={classes.fields}>
        <Radio.Group
          label={t("choice.survivor")}
          description={t("choice.survivorHelp")}
          value={input.survivorId}
          onChange={(id) => keep(String(id))}
        >
          <div className={classes.choices}>
            {codes
              .toSorted((a, b) => (a.label < b.label ? -1 : 1))
              .map(({ id, label }) => (
                <Radio key={id} value={id} label={label} />
              ))}
          </div>
        </Radio.Group>
        <Radio.Group
          label={t("choice.limits")}
          value={input.limits ?? "KEEP"}
          onChange={(limits) => choose({ limits })}
        >
          <div className={classes.choices}>
            {(["KEEP", "SUM"] as const).map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`limits.${value}`)}
                description={t(`limitsHelp.${value}`)}
              />
            ))}
          </div>
        </Radio.Group>
        {hasOwners ? (
          <Radio.Group
            label={t("choice.commission")}
            value={input.commission ?? "KEEP"}
            onChange={(commission) => choose({ commission })}
          >
            <div className={classes.choices}>
              {(["KEEP", "MOVE_UNPAID"] as const).map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`commission.${value}`)}
                  description={t(`commissionHelp.${value}`)}
                />
              ))}
            </div>
          </Radio.Group>
        ) : null}
      </div>
    </DataCard>
  );
}
