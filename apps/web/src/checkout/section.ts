import type { FieldErrors, OrderForm } from "./order-form.ts";

/** What each section of the checkout is given. */
export interface SectionProps {
  form: OrderForm;
  set: (part: Partial<OrderForm>) => void;
  errors: FieldErrors;
}
