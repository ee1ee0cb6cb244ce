import { Radio } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink, DataCard, StatusBadge } from "../../design/index.ts";
import { CodesTable } from "./codes-table.tsx";
import type { CodeRow, GroupRow } from "./duplicate.query.ts";
import classes from "./duplicates.module.css";

/** Similar codes side by side; one is chosen to stay, and the dry run is one step away. */
export function GroupCard({ group }: { group: GroupRow }) {
  const { t } = useTranslation("admin-duplicates");
  const name = useId();
  const [survivor, setSurvivor] = useState(group.survivorId);
  const labels = group.codes.map(({ voucher }) => voucher.label).join("  ·  ");
  const keep = ({ voucher }: CodeRow) => (
    <Radio
      name={name}
      aria-label={t("keepThis", { code: voucher.label })}
      checked={voucher.id === survivor}
      onChange={() => setSurvivor(voucher.id)}
    />
  );
  const retired = group.codes.map(({ voucher }) => voucher.id).filter((id) => id !== survivor);
  return (
    <DataCard
      title={labels}
      aside={
        <span className={classes.badges}>
          {group.because.map((likeness) => (
            <StatusBadge key={likeness} label={t(`likeness.${likeness}`)} tone="info" />
          ))}
        </span>
      }
    >
      <div className={classes.fields}>
        <CodesTable caption={labels} codes={group.codes} keep={keep} />
        <div className={classes.foot}>
          <p className={classes.quiet}>
            {group.needsDecision
              ? t("needsDecision")
              : t("proposed", {
                  code: group.codes.find(({ voucher }) => voucher.id === group.survivorId)?.voucher
                    .label,
                  why: t(`survivorBecause.${group.survivorBecause}`),
                })}
          </p>
          <ButtonLink
            to="/admin/vouchers/merge"
            search={{ survivor, retired: retired.join(",") }}
            variant="default"
          >
            {t("tryOut")}
          </ButtonLink>
        </div>
      </div>
    </DataCard>
  );
}
