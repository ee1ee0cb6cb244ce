import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageFor, ProblemList, type ProblemText } from "../../area/index.ts";
import { DataCard } from "../../design/index.ts";
import { batchInput, emptyBatch, type BatchDraft } from "./batch-draft.ts";
import { CREATE_BATCH } from "./batch.query.ts";
import classes from "./batches.module.css";
import { EstimateBox } from "./estimate-box.tsx";
import { useEstimate } from "./use-estimate.ts";

interface Choice {
  id: string;
  name: string;
  sentence: string;
}

interface BatchFormProps {
  discounts: readonly Choice[];
  affiliates: readonly { id: string; displayName: string }[];
  discountId?: string;
  affiliateId?: string;
  onBegun: (id: string) => void;
}

/** What the codes unlock, how they look and how many, how long and how often; with an estimate while it is filled in. */
export function BatchForm(props: BatchFormProps) {
  const { t } = useTranslation("admin-batches");
  const [draft, setDraft] = useState(() => emptyBatch(props.discountId, props.affiliateId));
  const [wishKey, setWishKey] = useState(() => crypto.randomUUID());
  const [problems, setProblems] = useState<readonly ProblemText[]>([]);
  const [create, { loading }] = useMutation(CREATE_BATCH);
  const estimate = useEstimate(draft);
  const change = (part: Partial<BatchDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setWishKey(crypto.randomUUID());
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = batchInput(draft);
    if (!input) return;
    const { data } = await create({ variables: { input, key: wishKey } });
    const answer = data?.voucherBatchCreate;
    if (!answer) return;
    setProblems(answer.problems);
    if (answer.batch) props.onBegun(answer.batch.id);
  };
  const text = (key: keyof BatchDraft, label: string, help?: string) => ({
    id: `batch-${key}`,
    label,
    description: help,
    value: String(draft[key]),
    error: messageFor(problems, key),
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [key]: event.currentTarget.value }),
  });
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <ProblemList problems={problems} anchor={(field) => `batch-${field}`} />
      <DataCard title={t("form.what")}>
        <div className={classes.fields}>
          <TextInput {...text("name", t("column.name"), t("form.nameHelp"))} required />
          <div className={classes.pair}>
            <NativeSelect
              {...text("discountId", t("column.discount"))}
              description={props.discounts.find(({ id }) => id === draft.discountId)?.sentence}
              required
              data={[
                { value: "", label: t("form.choose") },
                ...props.discounts.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <NativeSelect
              {...text("affiliateId", t("column.owner"), t("form.ownerHelp"))}
              data={[
                { value: "", label: t("shop") },
                ...props.affiliates.map(({ id, displayName }) => ({
                  value: id,
                  label: displayName,
                })),
              ]}
            />
          </div>
        </div>
      </DataCard>
      <DataCard title={t("form.codes")}>
        <div className={classes.fields}>
          <TextInput
            {...text("count", t("form.count"), t("form.countHelp"))}
            inputMode="numeric"
            required
          />
          <div className={classes.pair}>
            <TextInput
              {...text("pattern", t("form.pattern"), t("form.patternHelp"))}
              spellCheck={false}
            />
            <NativeSelect
              {...text("alphabet", t("form.alphabet"))}
              data={[
                { value: "", label: t("form.alphabetUsual") },
                { value: "0123456789", label: t("form.alphabetDigits") },
                { value: "ABCDEFGHJKMNPQRSTVWXYZ", label: t("form.alphabetLetters") },
              ]}
            />
          </div>
          <EstimateBox
            estimate={estimate}
            onTake={(pattern) => change({ pattern: pattern.replaceAll(/\{(#+)\}/g, "$1") })}
          />
        </div>
      </DataCard>
      <DataCard title={t("form.limits")}>
        <div className={classes.fields}>
          <div className={classes.pair}>
            <TextInput
              {...text("maxRedemptions", t("form.maxRedemptions"))}
              inputMode="numeric"
              placeholder={t("facts.noLimit")}
            />
            <TextInput
              {...text("maxRedemptionsPerCustomer", t("form.perCustomer"))}
              inputMode="numeric"
              placeholder={t("facts.noLimit")}
            />
            <TextInput {...text("startsAt", t("form.startsAt"))} type="datetime-local" />
            <TextInput
              {...text("endsAt", t("form.endsAt"), t("form.endsAtHelp"))}
              type="datetime-local"
            />
            <TextInput {...text("domains", t("form.domains"), t("form.domainsHelp"))} />
            <TextInput {...text("tags", t("form.tags"))} />
          </div>
          <Checkbox
            size="md"
            label={t("form.assignedOnly")}
            description={t("form.assignedOnlyHelp")}
            checked={draft.isAssignedOnly}
            onChange={(event) => change({ isAssignedOnly: event.currentTarget.checked })}
          />
        </div>
      </DataCard>
      <div className={classes.buttons}>
        <Button
          type="submit"
          size="md"
          loading={loading}
          disabled={!draft.discountId || !draft.name.trim() || estimate.isRefused}
        >
          {t("form.submit")}
        </Button>
      </div>
    </form>
  );
}
