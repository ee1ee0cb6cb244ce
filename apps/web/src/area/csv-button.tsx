import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface CsvButtonProps {
  /** Makes and hands over the file; may take a while. */
  onSave: () => void | Promise<void>;
}

/** Saves what is listed as CSV; while it gathers, the button says so and keeps its width. */
export function CsvButton({ onSave }: CsvButtonProps) {
  const { t } = useTranslation("area");
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await Promise.resolve(onSave()).finally(() => setBusy(false));
  };
  return (
    <Button
      variant="default"
      size="sm"
      loading={busy}
      leftSection={<IconDownload size={17} stroke={1.7} aria-hidden />}
      onClick={() => void save()}
      aria-label={t("csv.long")}
    >
      CSV
    </Button>
  );
}
