import { useMutation } from "@apollo/client/react";
import { Button, Modal, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageFor, ProblemList, useChange } from "../../area/index.ts";
import { RENAME_VIEW, SAVE_VIEW, type SavedView } from "./saved-views.query.ts";
import type { VoucherSearch } from "./view-search.ts";
import classes from "./vouchers.module.css";

interface ViewDialogProps {
  /** Renamed when given; else the filters are saved as a new one. */
  view?: SavedView;
  search: VoucherSearch;
  onClose: () => void;
}

const READ_AGAIN = { refetchQueries: ["AdminVoucherViews"], awaitRefetchQueries: true };

/** A name for what the list is narrowed down to. */
export function ViewDialog({ view, search, onClose }: ViewDialogProps) {
  const { t } = useTranslation("admin-vouchers");
  const { t: common } = useTranslation();
  const [name, setName] = useState(view?.name ?? "");
  const change = useChange();
  const [save] = useMutation(SAVE_VIEW, READ_AGAIN);
  const [rename] = useMutation(RENAME_VIEW, READ_AGAIN);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await change.run(async () => {
      if (view) {
        const { data } = await rename({ variables: { id: view.id, name } });
        return data?.savedViewRename.problems ?? [];
      }
      const { data } = await save({ variables: { name, search: { ...search } } });
      return data?.savedViewSave.problems ?? [];
    });
    if (isDone) onClose();
  };
  const fault = messageFor(change.problems, "name");
  return (
    <Modal
      opened
      onClose={onClose}
      title={view ? t("views.renameTitle") : t("views.saveTitle")}
      centered
      closeButtonProps={{ "aria-label": common("action.close") }}
    >
      <form className={classes.fields} onSubmit={(event) => void submit(event)}>
        {fault ? null : <ProblemList problems={change.problems} />}
        <TextInput
          label={t("views.name")}
          description={view ? undefined : t("views.saveHelp")}
          required
          maxLength={60}
          value={name}
          error={fault}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={classes.dialogButtons}>
          <Button variant="default" onClick={onClose}>
            {common("action.cancel")}
          </Button>
          <Button type="submit" loading={change.busy} disabled={!name.trim()}>
            {common("action.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
