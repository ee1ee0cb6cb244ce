import { TextInput } from "@mantine/core";

interface MoneyFieldProps {
  id: string;
  label: string;
  help?: string;
  value: string;
  error?: string;
  required?: boolean;
  onChange: (text: string) => void;
}

/** An amount in whole NT$; figures only, so that pasted "NT$1,000" works too. */
export function MoneyField({ id, label, help, value, error, required, onChange }: MoneyFieldProps) {
  return (
    <TextInput
      id={id}
      label={label}
      description={help}
      required={required}
      inputMode="numeric"
      leftSection="NT$"
      leftSectionWidth={52}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value.replace(/[^\d.]/g, ""))}
    />
  );
}
