import { useMutation } from "@apollo/client/react";
import type { AdminVoucherChoicesQuery } from "@8521/contract";
import { Button, Checkbox, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageFor, ProblemList, useChange } from "../../area/index.ts";
import { DataCard } from "../../design/index.ts";
import type { Made } from "./made-voucher.tsx";
import { CREATE } from "./voucher.query.ts";
import { emptyVoucher, voucherInput, type VoucherDraft } from "./voucher-draft.ts";
import classes from "./vouchers.module.css";

type Choices = NonNullable<AdminVoucherChoicesQuery["admin"]>;

interface VoucherFormProps {
  discounts: readonly Choices["discounts"]["edges"][number]["node"][];
  affiliates: readonly Choices["affiliates"]["edges"][number]["node"]["affiliate"][];
  discountId?: string;
  affiliateId?: string;
  onMade: (made: Made) => void;
}

/** What it unlocks, whose it is, its code, how long and how often. */
export function VoucherForm(props: VoucherFormProps) {
  const { t } = useTranslation("admin-vouchers");
  const [draft, setDraft] = useState(() => emptyVoucher(props.discountId, props.affiliateId));
  const [wishKey, setWishKey] = useState(() => crypto.randomUUID());
  const { run, busy, problems } = useChange();
  const [create] = useMutation(CREATE);
  const change = (part: Partial<VoucherDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setWishKey(crypto.randomUUID());
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await run(async () => {
      const { data } = await create({ variables: { input: voucherInput(draft, wishKey) } });
      const answer = data?.voucherCreate;
      if (answer?.voucher) {
        props.onMade({
          id: answer.voucher.id,
          code: answer.code ?? answer.voucher.label,
          isPublic: answer.voucher.isPublic,
          warnings: answer.warnings.map(({ message }) => message),
        });
      }
      return answer?.problems ?? [];
    });
  };
  const parts = { draft, change, error: (field: string) => messageFor(problems, field) };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <ProblemList
        problems={problems}
        anchor={(field) => (field ? `voucher-${field}` : undefined)}
      />
      <DataCard title={t("create.what")}>
        <div className={classes.pair}>
          <NativeSelect
            id="voucher-discountId"
            label={t("column.discount")}
            description={props.discounts.find(({ id }) => id === draft.discountId)?.sentence}
            required
            value={draft.discountId}
            error={parts.error("discountId")}
            data={[
              { value: "", label: t("create.choose") },
              ...props.discounts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => change({ discountId: event.currentTarget.value })}
          />
          <NativeSelect
            id="voucher-affiliateId"
            label={t("column.owner")}
            description={t("create.ownerHelp")}
            value={draft.affiliateId}
            error={parts.error("affiliateId")}
            data={[
              { value: "", label: t("shop") },
              ...props.affiliates.map(({ id, displayName }) => ({ value: id, label: displayName })),
            ]}
            onChange={(event) => change({ affiliateId: event.currentTarget.value })}
          />
        </div>
      </DataCard>
      <CodeCard {...parts} isLookalike={problems.some(({ code }) => code === "LOOKALIKE")} />
      <LimitsCard {...parts} />
      <div className={classes.buttons}>
        <Button type="submit" size="md" loading={busy} disabled={!draft.discountId}>
          {t("create.submit")}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  draft: VoucherDraft;
  change: (part: Partial<VoucherDraft>) => void;
  error: (field: string) => string | undefined;
}

function CodeCard({ draft, change, error, isLookalike }: PartProps & { isLookalike: boolean }) {
  const { t } = useTranslation("admin-vouchers");
  return (
    <DataCard title={t("column.code")}>
      <div className={classes.fields}>
        <SegmentedControl
          value={draft.kind}
          onChange={(kind) =>
            change({ kind: kind === "WORD" ? "WORD" : "MADE", isPublic: kind === "WORD" })
          }
          aria-label={t("create.kind")}
          data={[
            { value: "WORD", label: t("create.word") },
            { value: "MADE", label: t("create.made") },
          ]}
        />
        {draft.kind === "WORD" ? (
          <TextInput
            id="voucher-code"
            label={t("create.code")}
            description={t("create.codeHelp")}
            required
            autoCapitalize="characters"
            spellCheck={false}
            value={draft.code}
            error={error("code")}
            onChange={(event) => change({ code: event.currentTarget.value })}
          />
        ) : (
          <TextInput
            id="voucher-pattern"
            label={t("create.pattern")}
            description={t("create.patternHelp")}
            required
            spellCheck={false}
            value={draft.pattern}
            error={error("pattern")}
            onChange={(event) => change({ pattern: event.currentTarget.value })}
          />
        )}
        <Checkbox
          size="md"
          label={t("create.public")}
          description={t("create.publicHelp")}
          checked={draft.isPublic}
          onChange={(event) => change({ isPublic: event.currentTarget.checked })}
        />
        {isLookalike || draft.lookalikeReason ? (
          <TextInput
            id="voucher-lookalikeReason"
            label={t("create.lookalike")}
            description={t("create.lookalikeHelp")}
            value={draft.lookalikeReason}
            error={error("lookalikeReason")}
            onChange={(event) => change({ lookalikeReason: event.currentTarget.value })}
          />
        ) : null}
      </div>
    </DataCard>
  );
}

function LimitsCard({ draft, change, error }: PartProps) {
  const { t } = useTranslation("admin-vouchers");
  const field = (key: "startsAt" | "endsAt" | "maxRedemptions" | "maxRedemptionsPerCustomer") => ({
    id: `voucher-${key}`,
    label: t(`create.${key}`),
    value: draft[key],
    error: error(key),
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [key]: event.currentTarget.value }),
  });
  return (
    <DataCard title={t("create.limits")}>
      <div className={classes.fields}>
        <p className={classes.quiet}>{t("create.limitsHelp")}</p>
        <div className={classes.pair}>
          <TextInput
            {...field("maxRedemptions")}
            inputMode="numeric"
            placeholder={t("facts.noLimit")}
          />
          <TextInput
            {...field("maxRedemptionsPerCustomer")}
            inputMode="numeric"
            placeholder={t("facts.noLimit")}
          />
          <TextInput {...field("startsAt")} type="datetime-local" />
          <TextInput {...field("endsAt")} type="datetime-local" />
        </div>
      </div>
    </DataCard>
  );
}
