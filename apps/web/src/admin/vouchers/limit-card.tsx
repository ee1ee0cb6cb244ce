import { useMutation } from "@apollo/client/react";
import { Button, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageFor, ProblemList, useChange } from "../../area/index.ts";
import { DataCard } from "../../design/index.ts";
import { HotSwitch } from "../hot-switch.tsx";
import type { VoucherFacts } from "./voucher-page.tsx";
import { AFTER_CHANGE, SET_HOT, SET_LIMIT } from "./voucher.query.ts";
import classes from "./vouchers.module.css";

/** The total limit, to be changed while orders come in, and whether it is spread over slots. */
export function LimitCard({ voucher }: { voucher: VoucherFacts }) {
  const { t } = useTranslation("admin-vouchers");
  const { t: common } = useTranslation();
  const current = voucher.maxRedemptions?.toString() ?? "";
  const [text, setText] = useState(current);
  const { run, busy, problems } = useChange();
  const [setLimit] = useMutation(SET_LIMIT, AFTER_CHANGE);
  const [setHot] = useMutation(SET_HOT, AFTER_CHANGE);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const maxRedemptions = text.trim() === "" ? null : Number(text);
    if (maxRedemptions !== null && !Number.isInteger(maxRedemptions)) return;
    void run(async () => {
      const { data } = await setLimit({ variables: { id: voucher.id, maxRedemptions } });
      return data?.voucherSetLimit.problems ?? [];
    });
  };
  const spread = async (isHot: boolean) => {
    const { data } = await setHot({ variables: { id: voucher.id, isHot } });
    return data?.voucherSetHot.problems ?? [];
  };
  const fault = messageFor(problems, "maxRedemptions");
  return (
    <DataCard title={t("limit.title")}>
      <form className={classes.fields} onSubmit={submit}>
        {fault ? null : <ProblemList problems={problems} />}
        <div className={classes.limit}>
          <TextInput
            label={t("create.maxRedemptions")}
            inputMode="numeric"
            pattern="[0-9]*"
            placeholder={t("facts.noLimit")}
            value={text}
            error={fault}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button variant="default" type="submit" loading={busy} disabled={text.trim() === current}>
            {common("action.save")}
          </Button>
        </div>
        <HotSwitch
          isHot={voucher.isHot}
          canBeHot={voucher.maxRedemptions !== null}
          onChange={spread}
        />
      </form>
    </DataCard>
  );
}
