import type { LeakLevel } from "@8521/contract";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { CodeText, StatusBadge, type StatusTone } from "../../design/index.ts";
import type { LeakRisk } from "./reports.query.ts";
import classes from "./reports.module.css";

const TONES: Record<LeakLevel, StatusTone> = { LOW: "good", WATCH: "wait", HIGH: "bad" };

/** One code with its score, and what the score is made of. */
export function LeakRow({ risk }: { risk: LeakRisk }) {
  const { t } = useTranslation("admin-reports");
  return (
    <li>
      <div className={classes.lead}>
        <Link to="/admin/vouchers/$id" params={{ id: risk.voucher.id }}>
          <CodeText size="small">{risk.label}</CodeText>
        </Link>
        <span className={classes.quiet}>{risk.affiliate?.displayName ?? t("leaks.noOwner")}</span>
        <StatusBadge label={t(`leaks.level.${risk.level}`)} tone={TONES[risk.level]} />
        <span className={classes.score}>
          {risk.score} <small>/ 100</small>
        </span>
      </div>
      <p className={classes.quiet}>
        {risk.usesBefore === null
          ? t("leaks.usesNew", { count: risk.uses })
          : t("leaks.uses", { count: risk.uses, before: risk.usesBefore })}
      </p>
      <dl className={classes.parts}>
        {risk.parts.map(({ sign, measured, points, weight }) => (
          <Fragment key={sign}>
            <dt>{t(`leaks.sign.${sign}`, { measured: Number(measured) })}</dt>
            <dd className={classes.meter} aria-hidden="true">
              <span style={{ width: `${(points / weight) * 100}%` }} />
            </dd>
            <dd>
              {points} / {weight}
            </dd>
          </Fragment>
        ))}
      </dl>
    </li>
  );
}
