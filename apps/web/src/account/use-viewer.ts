import { useQuery } from "@apollo/client/react";
import { FrameQuery } from "../app/frame-query.ts";

/** Who looks at the page. */
export interface Viewer {
  /** True until the server has said who this is. */
  loading: boolean;
  /** The signed-in person, or null. */
  customer: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    roles: readonly string[];
    phone: string | null;
  } | null;
}

/** The signed-in person, or null. */
export function useViewer(): Viewer {
  const { data, loading } = useQuery(FrameQuery, { fetchPolicy: "cache-first" });
  const viewer = data?.viewer;
  return {
    loading: loading && !data,
    customer: viewer ? { ...viewer, phone: viewer.customer?.phone ?? null } : null,
  };
}
