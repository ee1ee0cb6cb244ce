import { TextInput, type TextInputProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldErrors, FieldName, OrderForm } from "./order-form.ts";

type TextField = {
  [K in keyof OrderForm]: OrderForm[K] extends string ? K : never;
}[keyof OrderForm];

interface FieldProps extends Omit<
  TextInputProps,
  "name" | "value" | "onChange" | "error" | "form"
> {
  name: TextField;
  form: OrderForm;
  set: (part: Partial<OrderForm>) => void;
  errors: FieldErrors;
}

/** One text of the form with its label and, when something is wrong, what to do about it. */
export function Field({ name, form, set, errors, label, ...rest }: FieldProps) {
  const { t } = useTranslation("checkout");
  const error = errors[name];
  return (
    <TextInput
      id={fieldId(name)}
      name={name}
      label={label ?? t(`field.${name as "name"}`)}
      value={form[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      error={error ? t(`error.${error}`) : null}
      {...rest}
    />
  );
}

/** The element a link of the error summary goes to. */
export function fieldId(name: FieldName): string {
  return `checkout-${name}`;
}
