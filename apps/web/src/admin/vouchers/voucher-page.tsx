import { useMutation, useQuery } from "@apollo/client/react";
import type { AdminVoucherQuery, VoucherStatusChange } from "@8521/contract";
import { Button } from "@mantine/core";
import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer, FigureRow, FigureTile, ProblemList, useChange } from "../../area/index.ts";
import {
  ButtonLink,
  CodeText,
  DataCard,
  EmptyState,
  Money,
  PageHeader,
  RowsSkeleton,
} from "../../design/index.ts";
import { formatDateTime, formatNumber } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { RevealCard } from "../batches/reveal-card.tsx";
import { LimitCard } from "./limit-card.tsx";
import { UsesCard } from "./uses-card.tsx";
import { SET_STATUS, VOUCHER } from "./voucher.query.ts";
import { VoucherStatusBadge } from "./voucher-status.tsx";
import classes from "./vouchers.module.css";

export type VoucherFacts = NonNullable<NonNullable<AdminVoucherQuery["admin"]>["voucher"]>;

const route = getRouteApi("/admin/vouchers/$id");
/** One voucher: its code, what it unlocks, and each use of it. */
export function VoucherPage() {
  const { t } = useTranslation("admin");
  const { id } = route.useParams();
  const result = useQuery(VOUCHER, { variables: { id } });
  return (
    <Answer
      result={result}
      waiting={<RowsSkeleton rows={4} height="7rem" />}
      permission="DISCOUNTS"
    >
      {({ admin }) =>
        admin?.voucher ? (
          <VoucherView voucher={admin.voucher} />
        ) : (
          <EmptyState
            title={t("notFound")}
            text={t("notFoundText")}
            action={<ButtonLink to="/admin/vouchers">{t("back.vouchers")}</ButtonLink>}
          />
        )
      }
    </Answer>
  );
}

function VoucherView({ voucher }: { voucher: VoucherFacts }) {
  const { t } = useTranslation("admin-vouchers");
  const { run, busy: loading, problems } = useChange();
  const [setStatus] = useMutation(SET_STATUS);
  const change = (status: VoucherStatusChange) =>
    void run(async () => {
      const { data } = await setStatus({ variables: { id: voucher.id, status } });
      return data?.voucherSetStatus.problems ?? [];
    });
  return (
    <>
      <PageHeader
        above={<Link to="/admin/vouchers">← {t("list.title")}</Link>}
        title={<CodeText size="large">{voucher.label}</CodeText>}
        text={<VoucherStatusBadge status={voucher.status} />}
        actions={
          <>
            {voucher.status === "ACTIVE" ? (
              <Button variant="default" loading={loading} onClick={() => change("PAUSED")}>
                {t("action.pause")}
              </Button>
            ) : null}
            {voucher.status === "PAUSED" ? (
              <>
                <Button variant="default" loading={loading} onClick={() => change("RETIRED")}>
                  {t("action.retire")}
                </Button>
                <Button loading={loading} onClick={() => change("ACTIVE")}>
                  {t("action.resume")}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <ProblemList problems={problems} />
      <div className={classes.columns}>
        <div className={classes.fields}>
          <VoucherFigures voucher={voucher} />
          <UsesCard voucher={voucher} />
        </div>
        <div className={classes.fields}>
          <RevealCard voucher={voucher} />
          <LimitCard key={voucher.maxRedemptions} voucher={voucher} />
          <FactsCard voucher={voucher} />
        </div>
      </div>
    </>
  );
}

function VoucherFigures({ voucher }: { voucher: VoucherFacts }) {
  const { t } = useTranslation("admin-vouchers");
  const locale = useLocale();
  const used = formatNumber(voucher.used, locale);
  return (
    <FigureRow>
      <FigureTile
        label={t("column.used")}
        meaning={t("figure.usedMeaning")}
        value={
          voucher.maxRedemptions === null
            ? used
            : t("usesOf", { used, most: formatNumber(voucher.maxRedemptions, locale) })
        }
      />
      <FigureTile
        label={t("figure.reserved")}
        meaning={t("figure.reservedMeaning")}
        value={formatNumber(voucher.reserved, locale)}
      />
      <FigureTile
        label={t("column.cost")}
        meaning={t("figure.costMeaning")}
        value={<Money value={voucher.discountCost} />}
      />
    </FigureRow>
  );
}

function FactsCard({ voucher }: { voucher: VoucherFacts }) {
  const { t } = useTranslation("admin-vouchers");
  const locale = useLocale();
  const when = (at: string | null, otherwise: string) =>
    at ? formatDateTime(at, locale) : otherwise;
  return (
    <DataCard title={t("facts.title")}>
      <dl className={classes.facts}>
        <div>
          <dt>{t("column.discount")}</dt>
          <dd>
            <Link to="/admin/discounts/$id" params={{ id: voucher.discount.id }}>
              {voucher.discount.name}
            </Link>
          </dd>
          <dd className={classes.quiet}>{voucher.discount.sentence}</dd>
        </div>
        <div>
          <dt>{t("column.owner")}</dt>
          <dd>{voucher.affiliate?.displayName ?? t("shop")}</dd>
        </div>
        <div>
          <dt>{t("facts.visibility")}</dt>
          <dd>{voucher.isPublic ? t("public") : t("private")}</dd>
        </div>
        <div>
          <dt>{t("facts.validity")}</dt>
          <dd>
            {when(voucher.startsAt, t("facts.now"))} – {when(voucher.endsAt, t("facts.forEver"))}
          </dd>
        </div>
        <div>
          <dt>{t("facts.perCustomer")}</dt>
          <dd>{voucher.maxRedemptionsPerCustomer ?? t("facts.noLimit")}</dd>
        </div>
        {voucher.mergedInto ? (
          <div>
            <dt>{t("facts.mergedInto")}</dt>
            <dd>
              <Link to="/admin/vouchers/$id" params={{ id: voucher.mergedInto.id }}>
                <CodeText size="small">{voucher.mergedInto.label}</CodeText>
              </Link>
            </dd>
          </div>
        ) : null}
        {voucher.aliases.length > 0 ? (
          <div>
            <dt>{t("facts.aliases")}</dt>
            {voucher.aliases.map(({ id, label }) => (
              <dd key={id}>
                <Link to="/admin/vouchers/$id" params={{ id }}>
                  <CodeText size="small">{label}</CodeText>
                </Link>
              </dd>
            ))}
          </div>
        ) : null}
        {voucher.batchId ? (
          <div>
            <dt>{t("facts.batch")}</dt>
            <dd>
              <Link to="/admin/vouchers/batches/$id" params={{ id: voucher.batchId }}>
                {t("facts.batchLink")}
              </Link>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t("facts.made")}</dt>
          <dd>{formatDateTime(voucher.createdAt, locale)}</dd>
        </div>
      </dl>
    </DataCard>
  );
}
