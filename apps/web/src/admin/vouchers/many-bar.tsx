import type { VouchersChangeKind } from "@8521/contract";
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ManyDialog } from "./many-dialog.tsx";
import type { VoucherRow } from "./voucher.query.ts";
import classes from "./many.module.css";

interface ManyBarProps {
  rows: readonly VoucherRow[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

const MOST = 500;
const KINDS: readonly VouchersChangeKind[] = ["EXTEND", "PAUSE", "RETIRE"];

/** Choosing all that are shown, and what can be done to those that are chosen. */
export function ManyBar({ rows, chosen, onChoose }: ManyBarProps) {
  const { t } = useTranslation("admin-vouchers");
  const [kind, setKind] = useState<VouchersChangeKind | null>(null);
  const shown = rows.slice(0, MOST);
  const picked = rows.filter(({ id }) => chosen.has(id));
  const hasAll = picked.length > 0 && picked.length === shown.length;
  return (
    <div className={classes.bar} data-open={picked.length > 0 || undefined}>
      <Checkbox
        label={picked.length === 0 ? t("many.all") : t("many.chosen", { count: picked.length })}
        checked={hasAll}
        indeterminate={picked.length > 0 && !hasAll}
        onChange={() => onChoose(new Set(hasAll ? [] : shown.map(({ id }) => id)))}
      />
      {picked.length > 0 ? (
        <div className={classes.buttons}>
          {KINDS.map((each) => (
            <Button key={each} variant="default" size="compact-md" onClick={() => setKind(each)}>
              {t(`many.${each}`)}
            </Button>
          ))}
        </div>
      ) : null}
      {kind ? (
        <ManyDialog
          kind={kind}
          rows={picked}
          onClose={(isDone) => {
            setKind(null);
            if (isDone) onChoose(new Set());
          }}
        />
      ) : null}
    </div>
  );
}
