import { useQuery } from "@apollo/client/react";
import { MultiSelect, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DataCard } from "../../design/index.ts";
import { DISCOUNT_TYPES } from "../discounts/discount.query.ts";
import { TrialCart } from "../discounts/trial-cart.tsx";
import { DraftChoice } from "./draft-choice.tsx";
import type { Buyer, SimulatedCart } from "./simulated-cart.ts";
import classes from "./analysis.module.css";

interface SimulatorFormProps {
  cart: SimulatedCart;
  onChange: (part: Partial<SimulatedCart>) => void;
  draftId: string;
  onDraft: (id: string) => void;
}

const BUYERS: Buyer[] = ["NOBODY", "NEW", "RETURNING"];

/** The cart, who buys it, when and how, and the draft to try on it. */
export function SimulatorForm({ cart, onChange, draftId, onDraft }: SimulatorFormProps) {
  const { t } = useTranslation("admin-analysis");
  const text = (name: "codes" | "at" | "channel") => ({
    label: t(`simulator.${name}`),
    value: cart[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes.column}>
      <DataCard title={t("simulator.what")}>
        <div className={classes.fields}>
          <DraftChoice
            label={t("simulator.draft")}
            help={t("simulator.draftHelp")}
            none={t("simulator.noDraft")}
            value={draftId}
            onChange={onDraft}
          />
          <TrialCart
            lines={cart.lines}
            onChange={(lines) => onChange({ lines })}
            emptyText={t("simulator.noLines")}
          />
          <TextInput {...text("codes")} description={t("simulator.codesHelp")} />
        </div>
      </DataCard>
      <DataCard title={t("simulator.when")}>
        <div className={classes.fields}>
          <TextInput {...text("at")} type="datetime-local" description={t("simulator.atHelp")} />
          <BuyerFields cart={cart} onChange={onChange} />
          <TextInput {...text("channel")} placeholder="WEB" />
        </div>
      </DataCard>
    </div>
  );
}

function BuyerFields({ cart, onChange }: Pick<SimulatorFormProps, "cart" | "onChange">) {
  const { t } = useTranslation("admin-analysis");
  const { data } = useQuery(DISCOUNT_TYPES, { fetchPolicy: "cache-first" });
  const groups = data?.admin?.customerGroups ?? [];
  const any = { value: "", label: t("simulator.any") };
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t("simulator.buyer")}
        value={cart.buyer}
        onChange={(buyer) => onChange({ buyer: buyer as Buyer })}
        data={BUYERS.map((value) => ({ value, label: t(`simulator.buyers.${value}`) }))}
      />
      {cart.buyer === "NOBODY" || groups.length === 0 ? null : (
        <MultiSelect
          label={t("simulator.groups")}
          value={[...cart.groupIds]}
          onChange={(groupIds) => onChange({ groupIds })}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <NativeSelect
        label={t("simulator.shipping")}
        value={cart.shippingMethod}
        onChange={(event) => onChange({ shippingMethod: event.currentTarget.value })}
        data={[
          any,
          ...(data?.shop.shippingMethods ?? []).map(({ code, name }) => ({
            value: code,
            label: name,
          })),
        ]}
      />
      <NativeSelect
        label={t("simulator.payment")}
        value={cart.paymentMethod}
        onChange={(event) => onChange({ paymentMethod: event.currentTarget.value })}
        data={[
          any,
          ...(data?.shop.paymentMethods ?? []).map(({ method, name }) => ({
            value: method,
            label: name,
          })),
        ]}
      />
    </>
  );
}
