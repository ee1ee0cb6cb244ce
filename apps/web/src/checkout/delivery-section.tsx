import type { CartFieldsFragment } from "@8521/contract";
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CartChanges } from "../cart/use-cart-changes.ts";
import { DataCard } from "../design/index.ts";
import { formatMoney } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { CITIES } from "./cities.ts";
import { Field, fieldId } from "./field.tsx";
import { RadioCard, RadioCards } from "./radio-cards.tsx";
import type { SectionProps } from "./section.ts";
import { useWanted } from "./use-wanted.ts";
import classes from "./checkout.module.css";

interface DeliverySectionProps extends SectionProps {
  cart: CartFieldsFragment;
  changes: CartChanges;
  delivery: "ADDRESS" | "STORE" | null;
  addresses: readonly {
    recipient: string;
    phone: string;
    postalCode: string;
    city: string;
    district: string;
    street: string;
    storeCode?: string | null;
  }[];
}

/** How the goods travel, and where to. */
export function DeliverySection({
  cart,
  changes,
  delivery,
  addresses,
  ...section
}: DeliverySectionProps) {
  const { t } = useTranslation("checkout");
  const [method, choose] = useWanted(cart.shippingMethod ?? null, changes.chooseShipping);
  return (
    <DataCard title={t("delivery.title")}>
      <RadioCards
        id={fieldId("shippingMethod")}
        legend={t("delivery.method")}
        error={section.errors.shippingMethod}
      >
        {cart.shippingMethods.map((option) => (
          <RadioCard
            key={option.code}
            name="shippingMethod"
            checked={method === option.code}
            onChoose={() => choose(option.code)}
            title={option.name}
            aside={
              Number(option.fee.amount) === 0
                ? t("price.free", { ns: "everywhere" })
                : formatMoney(option.fee)
            }
            text={
              option.freeFrom
                ? t("delivery.freeFrom", { amount: formatMoney(option.freeFrom) })
                : undefined
            }
          />
        ))}
      </RadioCards>
      {delivery === "ADDRESS" ? <SavedAddresses addresses={addresses} set={section.set} /> : null}
      {delivery ? (
        <div className={classes.fields}>
          <Field {...section} name="recipient" autoComplete="shipping name" required />
          <Field
            {...section}
            name="recipientPhone"
            type="tel"
            inputMode="tel"
            autoComplete="shipping tel"
            required
          />
          {delivery === "ADDRESS" ? <AddressFields {...section} /> : <StoreFields {...section} />}
        </div>
      ) : null}
    </DataCard>
  );
}

function AddressFields(section: SectionProps) {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  const { form, set, errors } = section;
  return (
    <>
      <NativeSelect
        id={fieldId("city")}
        name="city"
        label={t("field.city")}
        value={form.city}
        autoComplete="shipping address-level1"
        onChange={(event) => set({ city: event.currentTarget.value })}
        error={errors.city ? t(`error.${errors.city}`) : null}
        data={[
          { value: "", label: t("delivery.chooseCity") },
          ...CITIES.map(({ name, en }) => ({
            value: name,
            label: locale === "en" ? `${en} ${name}` : name,
          })),
        ]}
        required
      />
      <Field
        {...section}
        name="district"
        autoComplete="shipping address-level2"
        placeholder={t("delivery.districtHint")}
        required
      />
      <Field
        {...section}
        name="postalCode"
        inputMode="numeric"
        autoComplete="shipping postal-code"
        required
      />
      <span className={classes.wide}>
        <Field
          {...section}
          name="street"
          autoComplete="shipping street-address"
          placeholder={t("delivery.streetHint")}
          required
        />
      </span>
    </>
  );
}

function StoreFields(section: SectionProps) {
  const { t } = useTranslation("checkout");
  return (
    <>
      <Field
        {...section}
        name="storeCode"
        inputMode="numeric"
        description={t("delivery.storeCodeHint")}
        required
      />
      <Field {...section} name="storeName" required />
    </>
  );
}

/** Addresses used before, to take over by a tap. */
function SavedAddresses({ addresses, set }: Pick<DeliverySectionProps, "addresses" | "set">) {
  const { t } = useTranslation("checkout");
  const saved = addresses.filter((address) => !address.storeCode);
  if (saved.length === 0) return null;
  return (
    <div className={classes.saved}>
      <span>{t("delivery.saved")}</span>
      {saved.map((address) => (
        <button
          key={`${address.recipient}${address.street}`}
          type="button"
          onClick={() =>
            set({
              recipient: address.recipient,
              recipientPhone: address.phone,
              postalCode: address.postalCode,
              city: address.city,
              district: address.district,
              street: address.street,
            })
          }
        >
          {address.recipient} · {address.city}
          {address.district}
          {address.street}
        </button>
      ))}
    </div>
  );
}
