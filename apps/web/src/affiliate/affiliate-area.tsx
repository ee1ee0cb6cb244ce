import "./cache-policies.ts";
import { IconChartLine, IconCoins, IconLink, IconPackage } from "@tabler/icons-react";
import { Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AreaFrame, AreaGate, type AreaPlace, type AreaViewer } from "../area/index.ts";

const look = { size: 20, stroke: 1.6, "aria-hidden": true } as const;

/** The affiliate portal: its door, its navigation, its page. */
export function AffiliateArea() {
  return <AreaGate role="AFFILIATE">{(viewer) => <AffiliateFrame viewer={viewer} />}</AreaGate>;
}

function AffiliateFrame({ viewer }: { viewer: AreaViewer }): ReactNode {
  const { t } = useTranslation("affiliate");
  const places: AreaPlace[] = [
    {
      to: "/affiliate",
      label: t("place.overview"),
      icon: <IconChartLine {...look} />,
      exact: true,
    },
    { to: "/affiliate/commissions", label: t("place.commissions"), icon: <IconCoins {...look} /> },
    { to: "/affiliate/orders", label: t("place.orders"), icon: <IconPackage {...look} /> },
    { to: "/affiliate/codes", label: t("place.codes"), icon: <IconLink {...look} /> },
  ];
  return (
    <AreaFrame name={t("name")} places={places} viewer={viewer}>
      <Outlet />
    </AreaFrame>
  );
}
