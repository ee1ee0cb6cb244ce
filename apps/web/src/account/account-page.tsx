import type { AccountQuery as Data } from "@8521/contract";
import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "../app/use-page-title.ts";
import { ButtonLink, EmptyState, ErrorState, PageHeader, RowsSkeleton } from "../design/index.ts";
import { CourseShelf } from "../learning/course-shelf.tsx";
import { OrderRow } from "../orders/order-row.tsx";
import orderClasses from "../orders/order-page.module.css";
import { AccountQuery } from "./account-query.ts";
import { AreaDoors } from "./area-doors.tsx";
import { MemberOnly } from "./member-only.tsx";
import { NothingHere } from "./nothing-here.tsx";
import { SignOut } from "./sign-out.tsx";
import { useViewer } from "./use-viewer.ts";
import { VerifyReminder } from "./verify-reminder.tsx";
import { VoucherList } from "./voucher-list.tsx";
import classes from "./account.module.css";

/** The member's home: what needs paying first, then learning, vouchers, and the last orders. */
export function AccountPage() {
  const { t } = useTranslation("account");
  const viewer = useViewer();
  usePageTitle(t("nav.account", { ns: "everywhere" }));
  return (
    <div className="page">
      <PageHeader
        title={
          viewer.customer
            ? t("hello", { name: viewer.customer.name })
            : t("nav.account", { ns: "everywhere" })
        }
        text={viewer.customer?.email}
        actions={viewer.customer ? <SignOut /> : null}
      />
      <MemberOnly next="/account">
        <AreaDoors roles={viewer.customer?.roles ?? []} />
        {viewer.customer && !viewer.customer.emailVerified ? <VerifyReminder /> : null}
        <Home />
      </MemberOnly>
    </div>
  );
}

function Home() {
  const { t } = useTranslation("account");
  const { data, error, refetch } = useQuery(AccountQuery);
  if (!data)
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <RowsSkeleton rows={3} height="8rem" />
    );
  if (!data.me)
    return (
      <EmptyState
        title={t("empty")}
        text={t("emptyText")}
        action={<ButtonLink to="/goods">{t("action.browse", { ns: "everywhere" })}</ButtonLink>}
      />
    );
  return <HomeOf me={data.me} />;
}

function HomeOf({ me }: { me: NonNullable<Data["me"]> }) {
  const { t } = useTranslation("account");
  const unpaid = me.unpaid.edges.map(({ node }) => node);
  const recent = me.recent.edges
    .map(({ node }) => node)
    .filter(({ id }) => unpaid.every((order) => order.id !== id));
  return (
    <div className={classes.stack}>
      {unpaid.length > 0 ? (
        <section>
          <h2 className={classes.heading}>{t("unpaid")}</h2>
          <ul className={orderClasses.orders}>
            {unpaid.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <Heading
          title={t("learning")}
          link={<Link to="/account/courses">{t("action.seeAll", { ns: "everywhere" })}</Link>}
        />
        {me.courses.length > 0 ? (
          <CourseShelf courses={me.courses} most={3} />
        ) : (
          <NothingHere text={t("noCourses")} to="/courses" label={t("seeCourses")} />
        )}
      </section>
      <section>
        <Heading title={t("vouchers")} />
        {me.vouchers.length > 0 ? (
          <VoucherList vouchers={me.vouchers} />
        ) : (
          <NothingHere text={t("noVouchers")} />
        )}
      </section>
      <section>
        <Heading
          title={t("recent")}
          link={<Link to="/account/orders">{t("action.seeAll", { ns: "everywhere" })}</Link>}
        />
        {recent.length > 0 ? (
          <ul className={orderClasses.orders}>
            {recent.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </ul>
        ) : (
          <NothingHere
            text={t("noOrders")}
            to="/goods"
            label={t("action.browse", { ns: "everywhere" })}
          />
        )}
      </section>
    </div>
  );
}

function Heading({ title, link }: { title: string; link?: React.ReactNode }) {
  return (
    <div className={classes.headingRow}>
      <h2 className={classes.heading}>{title}</h2>
      {link}
    </div>
  );
}
