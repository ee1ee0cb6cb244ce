import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Money } from "../design/index.ts";
import type { PriceChange } from "./use-checkout.ts";
import classes from "./checkout.module.css";

interface PriceChangedProps {
  change: PriceChange;
  busy: boolean;
  onAccept: () => void;
}

/** The price moved while the form was filled in: before, after, and a decision. Never silent. */
export function PriceChanged({ change, busy, onAccept }: PriceChangedProps) {
  const { t } = useTranslation("checkout");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [change]);
  return (
    <div ref={box} className={classes.changed} role="alert" tabIndex={-1}>
      <strong>{t("changed.title")}</strong>
      <p className={classes.changedAmounts}>
        <s>
          <span className="visually-hidden">{t("changed.before")} </span>
          <Money value={change.before} />
        </s>
        <span aria-hidden="true">→</span>
        <b>
          <span className="visually-hidden">{t("changed.after")} </span>
          <Money value={change.after} />
        </b>
      </p>
      <p>{t("changed.text")}</p>
      <Button onClick={onAccept} loading={busy}>
        {t("changed.accept")}
      </Button>
    </div>
  );
}
