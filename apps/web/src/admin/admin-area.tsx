import "./cache-policies.ts";
import { useQuery } from "@apollo/client/react";
import { graphql } from "@8521/contract";
import {
  IconBellRinging,
  IconCashRegister,
  IconCategory2,
  IconChartHistogram,
  IconDiscount,
  IconMathFunction,
  IconPackage,
  IconReportAnalytics,
  IconTicket,
  IconUsersGroup,
  IconWebhook,
} from "@tabler/icons-react";
import { Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AreaFrame, AreaGate, type AreaPlace, type AreaViewer } from "../area/index.ts";

const WAITING = graphql(`
  query AdminWaiting {
    admin {
      alerts(first: 1) {
        totalCount
      }
    }
  }
`);

const look = { size: 20, stroke: 1.6, "aria-hidden": true } as const;

/** The back office: its door, its navigation, its page. */
export function AdminArea() {
  return <AreaGate role="ADMIN">{(viewer) => <AdminFrame viewer={viewer} />}</AreaGate>;
}

function AdminFrame({ viewer }: { viewer: AreaViewer }): ReactNode {
  const { t } = useTranslation("admin");
  const { data } = useQuery(WAITING, { pollInterval: 60_000 });
  const places: AreaPlace[] = [
    {
      to: "/admin",
      label: t("place.dashboard"),
      icon: <IconChartHistogram {...look} />,
      exact: true,
    },
    { to: "/admin/orders", label: t("place.orders"), icon: <IconPackage {...look} /> },
    { to: "/admin/discounts", label: t("place.discounts"), icon: <IconDiscount {...look} /> },
    { to: "/admin/ranges", label: t("place.ranges"), icon: <IconCategory2 {...look} /> },
    { to: "/admin/vouchers", label: t("place.vouchers"), icon: <IconTicket {...look} /> },
    { to: "/admin/affiliates", label: t("place.affiliates"), icon: <IconUsersGroup {...look} /> },
    { to: "/admin/reports", label: t("place.reports"), icon: <IconReportAnalytics {...look} /> },
    {
      to: "/admin/analysis",
      label: t("place.analysis"),
      icon: <IconMathFunction {...look} />,
    },
    { to: "/admin/webhooks", label: t("place.webhooks"), icon: <IconWebhook {...look} /> },
    { to: "/admin/tills", label: t("place.tills"), icon: <IconCashRegister {...look} /> },
    {
      to: "/admin/alerts",
      label: t("place.alerts"),
      icon: <IconBellRinging {...look} />,
      count: data?.admin?.alerts.totalCount,
    },
  ];
  return (
    <AreaFrame name={t("name")} places={places} viewer={viewer}>
      <Outlet />
    </AreaFrame>
  );
}
