import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BenefitFields } from "./benefit-fields.tsx";
import type { TypeForm } from "./discount.query.ts";
import { fieldId } from "./editor-field.ts";
import { MoneyField } from "./money-field.tsx";
import { TiersField } from "./tiers-field.tsx";
import { UnitsField } from "./units-field.tsx";

type FormField = TypeForm["fields"][number];

interface ConfigFieldProps {
  field: FormField;
  value: unknown;
  error?: string;
  /** Undefined takes the setting away. */
  onChange: (value: unknown) => void;
}

const NUMBERS = new Set(["PERCENT", "MONEY", "INTEGER"]);

/** One field of a kind's form, drawn by what the API says of it. */
export function ConfigField({ field, value, error, onChange }: ConfigFieldProps) {
  const { t } = useTranslation("admin-discounts");
  const shared = {
    id: fieldId(`config.${field.name}`),
    label: field.label,
    description: field.help ?? undefined,
    required: field.required,
    error: error ?? (NUMBERS.has(field.kind) ? outsideOf(field, value, t) : undefined),
  };
  switch (field.kind) {
    case "PERCENT":
      return (
        <TextInput
          {...shared}
          inputMode="decimal"
          rightSection="%"
          value={typeof value === "string" ? value : ""}
          onChange={(event) => onChange(event.currentTarget.value.trim() || undefined)}
        />
      );
    case "MONEY":
      return (
        <MoneyField
          {...shared}
          help={field.help ?? undefined}
          value={typeof value === "number" ? String(value) : ""}
          onChange={(text) => onChange(wholeOf(text))}
        />
      );
    case "INTEGER":
      return (
        <TextInput
          {...shared}
          inputMode="numeric"
          value={typeof value === "number" ? String(value) : ""}
          onChange={(event) => onChange(wholeOf(event.currentTarget.value))}
        />
      );
    case "CHOICE":
      return (
        <NativeSelect
          {...shared}
          value={typeof value === "string" ? value : ""}
          data={[...(field.required ? [] : [{ value: "", label: "–" }]), ...field.choices]}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case "BOOLEAN":
      return (
        <Checkbox
          {...shared}
          required={false}
          size="md"
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked || undefined)}
        />
      );
    case "SCOPE":
      return null;
    case "JSON":
      return <ShapedField name={field.name} shared={shared} value={value} onChange={onChange} />;
  }
}

/** Settings with a shape of their own get fields of their own; what nobody drew yet is typed as JSON. */
function ShapedField({ name, ...props }: JsonFieldProps & { name: string }) {
  const { shared, value, onChange } = props;
  const { id, label, error } = shared;
  const drawn = { id, label, error, value, onChange };
  if (name === "tiers") return <TiersField {...drawn} />;
  if (name === "benefit") return <BenefitFields {...drawn} />;
  if (name === "buy") return <UnitsField {...drawn} />;
  if (name === "get") return <UnitsField {...drawn} withBenefit />;
  return <JsonField {...props} />;
}

interface JsonFieldProps {
  shared: { id: string; label: string; description?: string; required: boolean; error?: string };
  value: unknown;
  onChange: (value: unknown) => void;
}

/** A part that only its JSON can say; what does not parse is said here and not sent. */
function JsonField({ shared, value, onChange }: JsonFieldProps) {
  const { t } = useTranslation("admin-discounts");
  const [text, setText] = useState(() =>
    value === undefined ? "" : JSON.stringify(value, null, 2),
  );
  const [broken, setBroken] = useState(false);
  const type = (next: string) => {
    setText(next);
    try {
      onChange(next.trim() ? JSON.parse(next) : undefined);
      setBroken(false);
    } catch {
      setBroken(true);
    }
  };
  return (
    <Textarea
      {...shared}
      error={broken ? t("value.jsonBroken") : shared.error}
      value={text}
      autosize
      minRows={4}
      spellCheck={false}
      styles={{ input: { fontFamily: "var(--mono)", fontSize: "0.875rem" } }}
      style={{ gridColumn: "1 / -1" }}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

/** A figure outside the form's bounds, said before it is sent. */
function outsideOf(
  { minimum, maximum }: FormField,
  value: unknown,
  t: TFunction<"admin-discounts">,
): string | undefined {
  const figure = Number(value);
  if (value === undefined || value === "" || typeof value === "object") return undefined;
  if (Number.isNaN(figure)) return t("value.noNumber");
  if (maximum !== null && figure > Number(maximum)) return t("value.atMost", { maximum });
  if (minimum !== null && figure < Number(minimum)) return t("value.atLeast", { minimum });
  return undefined;
}

/** A whole number, or undefined while it is none. */
function wholeOf(text: string): number | undefined {
  return /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}
