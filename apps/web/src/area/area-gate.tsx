import type { AreaViewerQuery, Role } from "@8521/contract";
import { Navigate, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ErrorState, Loading, Bar } from "../design/index.ts";
import classes from "./area.module.css";
import { AreaTheme } from "./area-theme.tsx";
import { useAreaViewer } from "./area-viewer.ts";
import { ForbiddenState } from "./forbidden-state.tsx";

export type AreaViewer = NonNullable<AreaViewerQuery["viewer"]>;

interface AreaGateProps {
  role: Role;
  children: (viewer: AreaViewer) => ReactNode;
}

/** Lets in whoever has the role; shows the others the door, or whom to ask. Rights are kept by the API, not here. */
export function AreaGate({ role, children }: AreaGateProps) {
  const { data, error, loading, refetch } = useAreaViewer();
  const next = useRouterState({ select: (state) => state.location.href });
  if (error) {
    return (
      <main className={classes.alone}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (!data || loading) return <AreaSkeleton />;
  // On the way to the door the address has changed already: asking again would go there for ever.
  if (!data.viewer && next.startsWith("/sign-in")) return <AreaSkeleton />;
  if (!data.viewer) return <Navigate to="/sign-in" search={{ next }} replace />;
  if (!data.viewer.roles.includes(role)) {
    return (
      <main className={classes.alone}>
        <ForbiddenState role={role} name={data.viewer.name} />
      </main>
    );
  }
  return <AreaTheme>{children(data.viewer)}</AreaTheme>;
}

function AreaSkeleton() {
  return (
    <div className={classes.frame}>
      <div className={classes.side} />
      <div className={classes.content}>
        <Loading>
          <div className={classes.waiting}>
            <Bar width="12rem" height="2.25rem" />
            <Bar height="7rem" />
            <Bar height="18rem" />
          </div>
        </Loading>
      </div>
    </div>
  );
}
