import type { PricingFieldsFragment } from "@8521/contract";
import { useTranslation } from "react-i18next";
import { CodeText, Icon, Money } from "../design/index.ts";
import type { CartChanges } from "./use-cart-changes.ts";
import classes from "./code-field.module.css";

type Code = PricingFieldsFragment["codes"][number];

/** The entered codes, each with its outcome in mark, word and colour: applied, waiting, suppressed. */
export function EnteredCodes({ codes, changes }: { codes: readonly Code[]; changes: CartChanges }) {
  const { t } = useTranslation("cart");
  if (codes.length === 0) return null;
  return (
    <ul className={classes.pills} aria-label={t("code.entered")}>
      {codes.map((code) => (
        <CodePill
          key={code.voucherId}
          code={code}
          onRemove={() => void changes.removeCode(code.voucherId)}
        />
      ))}
    </ul>
  );
}

const STATES = {
  AppliedCode: { name: "applied", mark: "●" },
  WaitingCode: { name: "waiting", mark: "◐" },
  SuppressedCode: { name: "suppressed", mark: "○" },
} as const;

function CodePill({ code, onRemove }: { code: Code; onRemove: () => void }) {
  const { t } = useTranslation("cart");
  const { name, mark } = STATES[code.__typename];
  return (
    <li className={classes.pill} data-state={name}>
      <span className={classes.mark} aria-hidden="true">
        {mark}
      </span>
      <span className={classes.code}>
        <CodeText>{code.label}</CodeText>
        <span className={classes.state}>{t(`code.state.${name}`)}</span>
      </span>
      {code.__typename === "AppliedCode" ? <Money value={code.amount} tone="saving" /> : <span />}
      <button
        type="button"
        className={classes.off}
        aria-label={t("code.remove", { code: code.label })}
        onClick={onRemove}
      >
        <Icon name="close" size={16} />
      </button>
      <Why code={code} />
    </li>
  );
}

function Why({ code }: { code: Code }) {
  const { t } = useTranslation("cart");
  const from = code.affiliateName ? t("code.from", { name: code.affiliateName }) : null;
  const words = code.__typename === "AppliedCode" ? code.sentence : code.message;
  const remedy = code.__typename === "WaitingCode" ? code.remedy : null;
  return <p className={classes.why}>{[words, remedy, from].filter(Boolean).join(" · ")}</p>;
}
