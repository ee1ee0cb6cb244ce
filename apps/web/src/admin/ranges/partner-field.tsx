import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fieldId } from "../discounts/editor-field.ts";
import { PARTNERS } from "./range.query.ts";

interface PartnerFieldProps {
  /** Global id; empty is site-wide, or not yet chosen. */
  value: string;
  /** What empty means; absent where somebody must be chosen. */
  nobody?: string;
  error?: string | undefined;
  /** A range or catalog that is there keeps its partner. */
  fixed?: boolean;
  onChange: (partnerId: string, slug: string | null) => void;
}

/** Whose it is. */
export function PartnerField({ value, nobody, error, fixed, onChange }: PartnerFieldProps) {
  const { t } = useTranslation("admin-ranges");
  const { data } = useQuery(PARTNERS, { fetchPolicy: "cache-first" });
  const partners = data?.admin?.partners ?? [];
  return (
    <NativeSelect
      id={fieldId("partnerId")}
      label={t("partner.label")}
      description={fixed ? t("partner.fixed") : nobody ? t("partner.help") : undefined}
      disabled={fixed}
      required={nobody === undefined}
      value={value}
      error={error}
      data={[
        { value: "", label: nobody ?? t("partner.choose") },
        ...partners.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => {
        const id = event.currentTarget.value;
        onChange(id, partners.find((partner) => partner.id === id)?.slug ?? null);
      }}
    />
  );
}
