import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DataCard } from "../design/index.ts";
import { Field } from "./field.tsx";
import type { SectionProps } from "./section.ts";
import classes from "./checkout.module.css";

/** Who orders. */
export function ContactSection({ isMember, ...section }: SectionProps & { isMember: boolean }) {
  const { t } = useTranslation("checkout");
  const signIn = (
    <Link to="/sign-in" search={{ next: "/checkout" }}>
      {t("contact.signIn")}
    </Link>
  );
  return (
    <DataCard title={t("contact.title")} aside={isMember ? null : signIn}>
      <div className={classes.fields}>
        <Field {...section} name="name" autoComplete="name" required />
        <Field
          {...section}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          placeholder="0912345678"
          required
        />
        <span className={classes.wide}>
          <Field
            {...section}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            description={t("contact.emailHint")}
            required
          />
        </span>
      </div>
    </DataCard>
  );
}
