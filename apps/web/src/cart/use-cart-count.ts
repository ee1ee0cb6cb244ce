import { useQuery } from "@apollo/client/react";
import { FrameQuery } from "../app/frame-query.ts";

/** Units in the cart, for the badge; 0 while unknown. */
export function useCartCount(): number {
  const { data } = useQuery(FrameQuery, { fetchPolicy: "cache-first" });
  return data?.cart?.quantity ?? 0;
}
