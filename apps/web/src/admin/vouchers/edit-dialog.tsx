import { useMutation } from "@apollo/client/react";
import type { RestorePolicy } from "@8521/contract";
import { Button, Checkbox, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageFor, ProblemList, useChange } from "../../area/index.ts";
import { changesOf, draftOf, type TermsDraft } from "./terms-draft.ts";
import { UPDATE } from "./voucher-change.query.ts";
import type { VoucherFacts } from "./voucher-page.tsx";
import { AFTER_CHANGE } from "./voucher.query.ts";
import classes from "./vouchers.module.css";

const CHANNELS = ["WEB", "MOBILE", "LINE", "POS"] as const;
const POLICIES: readonly RestorePolicy[] = ["NEVER", "CANCEL", "FULL_REFUND"];

/** Dates, use by one customer, where and for whom it works, tags. Only what was changed is sent. */
export function EditDialog({ voucher, onClose }: { voucher: VoucherFacts; onClose: () => void }) {
  const { t } = useTranslation("admin-vouchers");
  const { t: common } = useTranslation();
  const [before] = useState(() => draftOf(voucher));
  const [draft, setDraft] = useState(before);
  const [reason, setReason] = useState("");
  const change = useChange();
  const [update] = useMutation(UPDATE, AFTER_CHANGE);
  const input = changesOf(before, draft);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!input) return;
    const isDone = await change.run(async () => {
      const variables = { id: voucher.id, input, reason: reason.trim() || null };
      const { data } = await update({ variables });
      return data?.voucherUpdate.problems ?? [];
    });
    if (isDone) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("edit.title", { code: voucher.label })}
      size="lg"
      closeButtonProps={{ "aria-label": common("action.close") }}
    >
      <form className={classes.fields} onSubmit={(event) => void submit(event)}>
        <ProblemList
          problems={change.problems}
          anchor={(field) => (field ? `edit-${field}` : undefined)}
        />
        <TermsFields
          draft={draft}
          change={(part) => setDraft((now) => ({ ...now, ...part }))}
          error={(field) => messageFor(change.problems, field)}
        />
        <TextInput
          label={t("edit.reason")}
          description={t("edit.reasonHelp")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.dialogButtons}>
          <Button variant="default" onClick={onClose}>
            {common("action.cancel")}
          </Button>
          <Button type="submit" loading={change.busy} disabled={!input}>
            {common("action.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

interface TermsFieldsProps {
  draft: TermsDraft;
  change: (part: Partial<TermsDraft>) => void;
  error: (field: string) => string | undefined;
}

function TermsFields({ draft, change, error }: TermsFieldsProps) {
  const { t } = useTranslation("admin-vouchers");
  const field = (
    key: "startsAt" | "endsAt" | "maxRedemptionsPerCustomer" | "domains" | "tags",
    label: string,
  ) => ({
    id: `edit-${key}`,
    label,
    value: draft[key],
    error: error(key),
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [key]: event.currentTarget.value }),
  });
  return (
    <>
      <p className={classes.quiet}>{t("create.limitsHelp")}</p>
      <div className={classes.pair}>
        <TextInput {...field("startsAt", t("create.startsAt"))} type="datetime-local" />
        <TextInput {...field("endsAt", t("create.endsAt"))} type="datetime-local" data-autofocus />
        <TextInput
          {...field("maxRedemptionsPerCustomer", t("create.maxRedemptionsPerCustomer"))}
          description={t("edit.perCustomerHelp")}
          inputMode="numeric"
          placeholder={t("facts.noLimit")}
        />
        <NativeSelect
          id="edit-restoreOn"
          label={t("facts.restoreOn")}
          description={t("edit.restoreOnHelp")}
          value={draft.restoreOn}
          data={POLICIES.map((value) => ({ value, label: t(`restoreOn.${value}`) }))}
          onChange={(event) =>
            change({
              restoreOn: POLICIES.find((each) => each === event.currentTarget.value) ?? "CANCEL",
            })
          }
        />
      </div>
      <Checkbox.Group
        label={t("facts.channels")}
        description={t("edit.channelsHelp")}
        value={draft.channels}
        error={error("channels")}
        onChange={(channels) => change({ channels })}
      >
        <div className={classes.checks}>
          {CHANNELS.map((channel) => (
            <Checkbox key={channel} value={channel} label={t(`channel.${channel}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.pair}>
        <TextInput
          {...field("domains", t("facts.domains"))}
          description={t("edit.domainsHelp")}
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextInput {...field("tags", t("facts.tags"))} description={t("edit.tagsHelp")} />
      </div>
    </>
  );
}
